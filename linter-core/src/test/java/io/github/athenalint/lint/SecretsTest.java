package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Related;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marker secrets in every place that people put them: no text of a report shows one. */
class SecretsTest {

  private static final String MARKER = "M4rkerSecret/9";

  /** It looks like the name of a variable. */
  private static final String WORD = "markerMARKER";

  private static final Linter LINTER = Linter.of(LintOptions.defaults());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_secret_access_key: @",
        "aws_secret_access_key: '@'",
        "aws_secret_access_key: \"@\"",
        "aws_secret_access_key:   @   # mine",
        "aws_secret_access_key: |\n        @",
        "aws_secret_access_key: >-\n        @\n        @",
        "aws_secret_access_key:\n        @",
        "aws_secret_access_key: [@]",
        "aws_secret_access_key: {x: @}",
        "aws_secret_access_key: \"{{ '@' }}\"",
        "aws_secret_access_key: \"{{ '@' | as_number }}\"",
        "aws_secret_access_key: \"{{ '@' | as_numbr }}\"",
        "aws_secret_access_key: '{{ \"@\" | as_numbr }}'",
        "aws_secret_access_key: \"{{ '@' ~ env_vr('X') }}\"",
        "aws_secret_access_key: \"@{{ env_var('X' }}\"",
        "aws_secret_access_key: \"{{ env_var('X') }}@{{\"",
        "aws_secret_access_key: \"{{ '@ }}\"",
        "aws_secret_access_key: \"{{ as_text('@') }}\"",
        "aws_secret_access_key: {{ '@' }}",
        "aws_secret_access_key: \"{{ env_var('KEY', '@') }}\"",
        "aws_secret_access_key: \"{{ env_var('KEY', '@' }}\"",
        "aws_secret_access_key: \"@",
        "aws_secret_access_key: @: x",
        "aws_secret_access_key: *@",
        "aws_secret_access_key: !@ x",
        "aws_secret_access_key: &@ x",
        "aws_secret_acess_key: @",
        "AWS_SECRET_ACCESS_KEY: @",
        "\"aws_secret_access_key\": @",
        "aws_session_token: @",
        "token: @",
        "password: @",
        "private_key: |\n        -----BEGIN\n        @",
        "aws_secret_access_key: @\n      aws_secret_access_key: @",
        "work_group: \"{{ env_var('DBT_ENV_SECRET_WG', '@') }}\"",
        "schema: \"{{ env_var('DBT_ENV_SECRET_S', default='@') | as_string }}\"",
        "# aws_secret_access_key: @",
        "aws_secret_access_key: @\n      aws_profile_name: @",
        "aws_secret_access_key: @\n      s3_data_dir: @",
        "aws_secret_access_key: @\n      schema: x@y",
        "<<: {aws_secret_access_key: @}",
        "aws_secret_access_key: \t@",
      })
  void noTextShowsASecret(String line) {
    check(line, MARKER);
    check(line, WORD);
  }

  @Test
  void aWordLikeASecretIsNoName() {
    check("aws_secret_access_key: \"{{ @ }}\"", MARKER);
    check("aws_secret_access_key: \"{{ env_var('X') @ }}\"", MARKER);
    check("aws_secret_access_key: \"{{ env_var('@') }}\"", MARKER);
  }

  private static void check(String line, String marker) {
    String text =
        "shop:\n  target: dev\n  outputs:\n    dev:\n      type: athena\n      "
            + line.replace("@", marker)
            + "\n      retries: 3\n";
    Report report = LINTER.lint(SourceText.of("profiles.yml", text));
    assertThat(report.diagnostics()).isNotEmpty();
    assertThat(report.diagnostics().stream().flatMap(SecretsTest::texts))
        .noneMatch(shown -> shown.contains(marker));
    boolean isSecretByItsPlace = line.indexOf('@') == line.lastIndexOf('@');
    for (int at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
      Span place = new Span(at, at + marker.length());
      assertThat(report.secrets())
          .as("the source at %s in%n%s", at, text)
          .matches(
              secrets ->
                  !isSecretByItsPlace || secrets.stream().anyMatch(span -> span.contains(place)));
    }
  }

  private static Stream<String> texts(Diagnostic diagnostic) {
    return Stream.of(
            Stream.of(diagnostic.message(), diagnostic.help().orElse("")),
            diagnostic.subject().key().stream(),
            diagnostic.related().stream().map(Related::message),
            diagnostic.fixes().stream().map(Fix::title),
            diagnostic.fixes().stream().flatMap(fix -> fix.edits().stream()).map(Edit::newText))
        .flatMap(each -> each);
  }
}
