package io.github.athenalint.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The linter has nothing to say of a result when it had nothing to say of the source. */
class LintsCleanTest {

  @Test
  void ofCleanSources() {
    int clean = 0;
    for (int seed = 0; seed < 300; seed++) {
      String source = new SeededProfiles(seed).ofExamples();
      if (found(Dialect.CORE, "profiles.yml", source).isEmpty()) {
        clean++;
        String platform = Converting.convert(Route.CORE_TO_PLATFORM, source).text();
        assertThat(found(Dialect.PLATFORM, "p.json", platform)).as(source + platform).isEmpty();
        String back = Converting.convert(Route.PLATFORM_TO_CORE, platform).text();
        assertThat(found(Dialect.CORE, "profiles.yml", back)).as(platform + back).isEmpty();
      }
    }
    assertThat(clean).isGreaterThan(30);
  }

  @Test
  void thePayloadsAreRecognisedUnasked() {
    String source = new SeededProfiles(1).ofExamples();
    String platform = Converting.convert(Route.CORE_TO_PLATFORM, source).text();
    assertThat(lint(Dialect.CORE, "p.json", platform).kind()).isEqualTo(Report.Kind.PLATFORM);
  }

  private static List<Diagnostic> found(Dialect dialect, String name, String text) {
    return lint(dialect, name, text).diagnostics().stream()
        .filter(one -> one.severity() != Severity.INFO)
        .toList();
  }

  private static Report lint(Dialect dialect, String name, String text) {
    LintOptions plain = LintOptions.defaults();
    LintOptions options =
        new LintOptions(
            dialect,
            plain.version(),
            plain.environment(),
            plain.preset(),
            plain.severities(),
            plain.only(),
            plain.skip(),
            plain.profile(),
            plain.target());
    return Linter.of(options).lint(SourceText.of(name, text));
  }
}
