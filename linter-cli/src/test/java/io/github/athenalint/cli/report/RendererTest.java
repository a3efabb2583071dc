package io.github.athenalint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.cli.Golden;
import io.github.athenalint.cli.Sample;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Fix.Safety;
import io.github.athenalint.rule.Related;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RendererTest {

  private static final String TEXT =
      """
      shop:
        target: staging
        outputs:
          dev:
            type: athena
            workgroup: etl
            schema: a
            aws_secret_access_key: "Wq-SECRET-1"
            num_retries: [1,
              2,
              3]
            threads:\t"日本🚀e\u0301"  # \u001b[31m
            s3_staging_dir: s3://results/%s/end
          prod:
            schema: a
      """
          .formatted("very-long-name/".repeat(12));

  private static Report sample() {
    Sample sample = new Sample("profiles.yml", TEXT);
    Span prodSchema = new Span(TEXT.lastIndexOf("schema: a"), TEXT.lastIndexOf("schema: a") + 9);
    return sample
        .finding(
            Severity.ERROR,
            "undefined-target",
            sample.at("staging"),
            "`staging` is no target of profile `shop`",
            sample.related(sample.at("dev:"), "a target"),
            sample.related(prodSchema, "far away"))
        .help("name one of `dev`, `prod`")
        .finding(Severity.WARNING, "unknown-key", sample.at("workgroup"), "dbt ignores `workgroup`")
        .help("rename it to `work_group`")
        .fix("rename to `work_group`", "work_group", Safety.SAFE)
        .finding(
            Severity.WARNING,
            "half-key-pair",
            sample.at("\"Wq-SECRET-1\""),
            "the secret is in the file",
            sample.related(sample.at("aws_secret_access_key"), "the key"))
        .fix("keep it", "\"Wq-SECRET-1\" # kept", Safety.UNSAFE)
        .secret("\"Wq-SECRET-1\"")
        .finding(Severity.ERROR, "wrong-type", sample.at("[1,\n        2,\n        3]"), "a list")
        .finding(Severity.INFO, "wide", sample.at("🚀e\u0301"), "`\u001b[2J🚀` is wide")
        .finding(Severity.ERROR, "long", sample.at("end"), "this is far to the right")
        .finding(Severity.ERROR, "long", sample.at("s3://results"), "this is on the left")
        .finding(Severity.INFO, "empty", Span.at(TEXT.length()), "something is missing here")
        .report();
  }

  private static Report other() {
    Sample main = new Sample("etl/profiles.yml", "a: 1\nb: 2\n");
    Related elsewhere = new Related("profiles.yml", new Span(0, 4), "the other profile");
    return main.finding(Severity.WARNING, "twice", main.at("b"), "`b` twice", elsewhere)
        .fix("remove it", "", Safety.SAFE)
        .report();
  }

  private static Outcome outcome(Severity show) {
    return Outcome.of(List.of(sample(), other()), show);
  }

  @Test
  void textShowsFrames() throws IOException {
    Golden.check(
        "text", new TextRenderer(Palette.PLAIN, true, false).render(outcome(Severity.INFO)));
  }

  @Test
  void textInColour() throws IOException {
    Golden.check(
        "text-colour",
        new TextRenderer(new Palette(true), false, false).render(outcome(Severity.ERROR)));
  }

  @Test
  void conciseShowsOneLineAFinding() throws IOException {
    Golden.check(
        "concise", new ConciseRenderer(Palette.PLAIN, false).render(outcome(Severity.INFO)));
  }

  @Test
  void jsonFollowsTheContract() throws IOException {
    Golden.check("json", new JsonRenderer("0.1.0").render(outcome(Severity.WARNING)));
  }

  @Test
  void nothingFound() {
    Report clean = new Sample("profiles.yml", "a: 1\n").report();
    Outcome nothing = Outcome.of(List.of(clean, clean, clean), Severity.INFO);
    assertThat(new TextRenderer(Palette.PLAIN, true, false).render(nothing))
        .isEqualTo("no problems found in 3 files\n");
    assertThat(new TextRenderer(Palette.PLAIN, true, true).render(nothing)).isEmpty();
    assertThat(new ConciseRenderer(Palette.PLAIN, true).render(nothing)).isEmpty();
  }

  @Test
  void aMaskDoesNotTellTheLength() {
    for (String secret : List.of("x", "x".repeat(300))) {
      Sample sample = new Sample("p", "password: " + secret + " # mine\n").secret(secret);
      Report report =
          sample.finding(Severity.ERROR, "leak", sample.at(secret), "a secret").report();
      String text =
          new TextRenderer(Palette.PLAIN, false, true)
              .render(Outcome.of(List.of(report), Severity.INFO));
      assertThat(text)
          .contains("1 | password: ******** # mine\n  |           ^^^^^^^^\n")
          .doesNotContain("xx");
    }
  }
}
