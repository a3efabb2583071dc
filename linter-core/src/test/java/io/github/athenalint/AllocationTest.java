package io.github.athenalint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.text.SourceText;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a lint costs, counted in bytes rather than timed. */
class AllocationTest {

  private static final String TARGET =
      """
          t%1$d:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: analytics_%1$d
            s3_staging_dir: s3://acme-athena-%1$d/results/
            s3_data_dir: s3://acme-athena-%1$d/data/
            work_group: analytics
            threads: %2$s
      """;

  /** So many bytes a target may take, with all its rules; it was 22,400 when this was written. */
  private static final long MOST = 25_000;

  /**
   * The same of a target with a mistake in a value, which the validator is asked about; it was
   * 31,900.
   */
  private static final long MOST_WITH_A_MISTAKE = 35_000;

  private final Linter linter = Linter.of(LintOptions.defaults());

  @Test
  void staysSmallAndGrowsWithTheTargets() {
    long five = allocated(profile(5, "4"), 0);
    long fifty = allocated(profile(50, "4"), 0);
    assertThat((fifty - five) / 45).isLessThanOrEqualTo(MOST);
    assertThat(fifty).isLessThan(10 * five);
  }

  @Test
  void asksTheValidatorAboutWhatIsInDoubtOnly() {
    long five = allocated(profile(5, "four"), 5);
    long fifty = allocated(profile(50, "four"), 50);
    assertThat((fifty - five) / 45).isLessThanOrEqualTo(MOST_WITH_A_MISTAKE);
  }

  /** Few enough targets stay on one thread; the least of some runs is without the first of all. */
  private long allocated(SourceText source, int findings) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return IntStream.range(0, 20)
        .mapToLong(
            run -> {
              long before = threads.getCurrentThreadAllocatedBytes();
              assertThat(linter.lint(source).diagnostics()).hasSize(findings);
              return threads.getCurrentThreadAllocatedBytes() - before;
            })
        .min()
        .orElseThrow();
  }

  private static SourceText profile(int targets, String threads) {
    StringBuilder text = new StringBuilder("shop:\n  target: t0\n  outputs:\n");
    IntStream.range(0, targets).forEach(n -> text.append(TARGET.indent(0).formatted(n, threads)));
    return SourceText.of("profiles.yml", text.toString());
  }
}
