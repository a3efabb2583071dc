package io.github.athenalint.bench;

import io.github.athenalint.cli.report.Ending;
import io.github.athenalint.cli.report.JsonRenderer;
import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.cli.report.TextRenderer;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.lint.Report;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stages of one run over a file of two targets, one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StageBench {

  private final Linter linter = Profiles.linter();
  private final Schema schema = Schema.project(Dialect.CORE, Schema.newestVersion());
  private final SourceText source = Profiles.typical();
  private final YamlFile yaml = YamlReader.read(source);
  private final List<Value.Fields> targets =
      profiles().profiles().stream()
          .flatMap(profile -> profile.athenaTargets().stream())
          .map(Target::fields)
          .map(fields -> fields.orElseThrow())
          .toList();
  private final Outcome outcome =
      new Outcome(List.of(linter.lint(Profiles.mistaken())), Ending.PLAIN);

  /** From the text to the tree. */
  @Benchmark
  public YamlFile read() {
    return YamlReader.read(source);
  }

  /** From the tree to the values that dbt would see. */
  @Benchmark
  public ProfilesFile render() {
    return profiles();
  }

  /** What the schema says of them. */
  @Benchmark
  public List<List<Violation>> evaluate() {
    return targets.stream().map(schema::evaluate).toList();
  }

  /** All of it, and the rules. */
  @Benchmark
  public Report lint() {
    return linter.lint(source);
  }

  /** The report of a file with findings, for people. */
  @Benchmark
  public String reportAsText() {
    return new TextRenderer(Palette.PLAIN, false, false).render(outcome);
  }

  /** The same for programs. */
  @Benchmark
  public String reportAsJson() {
    return new JsonRenderer("0").render(outcome);
  }

  private ProfilesFile profiles() {
    return ProfilesFile.of(source, yaml, Environment.unknown(), Dialect.CORE);
  }
}
