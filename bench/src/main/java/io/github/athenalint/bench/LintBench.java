package io.github.athenalint.bench;

import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.lint.Preset;
import io.github.athenalint.lint.Report;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Lints in a warm program, as an editor does on every change, with all rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LintBench {

  private Linter linter = Linter.of(LintOptions.defaults());
  private SourceText typical = SourceText.of("profiles.yml", "");
  private SourceText large = typical;

  /** Reads the example and multiplies its first target. */
  @Setup
  public void prepare() throws IOException {
    linter =
        Linter.of(
            new LintOptions(
                LintOptions.defaults().dialect(),
                LintOptions.defaults().version(),
                Environment.unknown(),
                Preset.ALL,
                LintOptions.defaults().severities(),
                LintOptions.defaults().only(),
                LintOptions.defaults().skip(),
                Optional.empty(),
                Optional.empty()));
    String text = Files.readString(Path.of("examples/clean/profiles.yml"));
    typical = SourceText.of("profiles.yml", text);
    List<String> lines = text.lines().toList();
    int first = lines.indexOf("    dev:");
    String target = String.join("\n", lines.subList(first, lines.indexOf("    prod:"))) + "\n";
    StringBuilder many = new StringBuilder(text.substring(0, text.indexOf("    dev:")));
    many.append(target);
    for (int i = 1; i < 100; i++) {
      many.append(target.replace("    dev:", "    dev" + i + ":").replace("dbt_", "dbt" + i + "_"));
    }
    large = SourceText.of("profiles.yml", many.toString());
  }

  /** One file of two targets. */
  @Benchmark
  public Report typicalProfile() {
    return linter.lint(typical);
  }

  /** One file of a hundred targets. */
  @Benchmark
  public Report hundredTargets() {
    return linter.lint(large);
  }
}
