package io.github.athenalint.bench;

import io.github.athenalint.lint.Linter;
import io.github.athenalint.lint.Report;
import io.github.athenalint.text.SourceText;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Lints files of more and more targets with all rules: the time of a target must not grow with
 * their number.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LintBench {

  /** How many targets the file has. */
  @Param({"2", "10", "100", "1000", "5000"})
  public int targets;

  private final Linter linter = Profiles.linter();
  private SourceText source = Profiles.typical();

  /** Makes the file. */
  @Setup
  public void prepare() {
    source = Profiles.of(targets);
  }

  /** Lints it. */
  @Benchmark
  public Report lint() {
    return linter.lint(source);
  }
}
