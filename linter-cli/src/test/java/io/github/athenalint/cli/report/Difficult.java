package io.github.athenalint.cli.report;

import io.github.athenalint.cli.Sample;
import io.github.athenalint.lint.Baseline;
import io.github.athenalint.lint.Report;
import io.github.athenalint.lint.Rules;
import io.github.athenalint.lint.Silenced.By;
import io.github.athenalint.rule.Fix.Safety;
import io.github.athenalint.rule.Related;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs that are hard to write down: what every format has to get right. */
final class Difficult {

  /** A name with everything that some format escapes. */
  static final String ODD_NAME = "my dbt/100%, a:b;c]\"<ü日🚀>\n.yml";

  static final String SECRET = "Wq-SECRET-1/x";

  static final Tool TOOL = new Tool("0.1.0", Rules::all);

  static final SourceRoot ROOT = new SourceRoot("/home/ci/shop", "");

  private Difficult() {}

  /** Returns files with odd names and odd content. */
  static Outcome oddities() {
    Ending ending =
        new Ending(
            2, Severity.ERROR, List.of("gone/profiles.yml: no such file or folder"), Map.of());
    return Outcome.of(List.of(clean(), wide(), odd(), windows(), stdin(), second()), Severity.INFO)
        .with(ending);
  }

  /** Returns findings that are silenced, and one that is gone. */
  static Outcome silenced() {
    Sample sample = new Sample("profiles.yml", "schema: Sales # why\nworkgroup: etl\ntype: x\n");
    Report report =
        sample
            .finding(Severity.WARNING, "schema-not-lowercase", sample.at("Sales"), "`Sales` is not")
            .silence(By.COMMENT, "an old name: \"as\u0001is\"")
            .finding(Severity.WARNING, "unknown-key", sample.at("workgroup"), "dbt ignores it")
            .silence(By.BASELINE, "")
            .finding(Severity.ERROR, "type-unknown", sample.at("x"), "`x` is no adapter")
            .report();
    Baseline.Entry gone = new Baseline.Entry("profiles.yml", "wrong-type", "0123456789abcdef", 2);
    return Outcome.of(List.of(report), Severity.INFO)
        .with(new Ending(1, Severity.WARNING, List.of(), Map.of("profiles.yml", List.of(gone))));
  }

  /** Returns a run in which nothing was found. */
  static Outcome nothing() {
    return Outcome.of(List.of(clean()), Severity.INFO);
  }

  /** Returns two thousand findings, every second of them like the one before. */
  static Outcome many() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append("workgroup: a\nworkgroup: a\n");
    }
    Sample sample = new Sample("profiles.yml", text.toString());
    for (int at = text.indexOf("w"); at >= 0; at = text.indexOf("work", at + 1)) {
      sample.finding(Severity.WARNING, "unknown-key", new Span(at, at + 9), "dbt ignores it");
    }
    return Outcome.of(List.of(sample.report()), Severity.INFO);
  }

  /** Returns all of them. */
  static List<Outcome> all() {
    List<Outcome> all = new ArrayList<>(List.of(oddities(), silenced(), nothing(), many()));
    all.add(Outcome.of(List.of(), Severity.INFO));
    return all;
  }

  private static Report clean() {
    return new Sample("clean/profiles.yml", "a: 1\n").report();
  }

  private static Report wide() {
    Sample sample =
        new Sample(
            "profiles.yml",
            "a: \"é🚀\" # x\r\n\u0001b: "
                + SECRET
                + "\r\nc: [1,\r\n  2]\r\nd: \"🚀\", workgroup: é\r\n");
    return sample
        .finding(
            Severity.ERROR,
            "wrong-type",
            sample.at("🚀"),
            "`\u001b[2J🚀\u0000\uFFFE` & <b> is \"wide\", 100% | ok]; ::error::x\n##vso[x]",
            sample.related(sample.at("c:"), "it is\nhere"),
            new Related("gone.yml", new Span(0, 3), "nobody read this"))
        .help("write it, please: 50%\r\nor not")
        .finding(Severity.WARNING, "plaintext-secret", sample.at(SECRET), "`b` is in the file")
        .fix("keep it", "'" + SECRET + "'", Safety.UNSAFE)
        .fix("take it from `X`", "\"{{ env_var('X') }}\"", Safety.UNSAFE)
        .secret(SECRET)
        .finding(Severity.WARNING, "not-by-a-rule", sample.at("[1,\r\n  2]"), "two lines")
        .finding(Severity.WARNING, "unknown-key", sample.at("workgroup"), "behind a rocket")
        .fix("rename to `work_group`", "work_group", Safety.SAFE)
        .finding(Severity.INFO, "unknown-key", Span.at(0), "something is missing")
        .report();
  }

  private static Report odd() {
    Sample sample = new Sample(ODD_NAME, "\uFEFFa: 1\nb: 2");
    return sample
        .finding(Severity.WARNING, "unknown-key", sample.at("a"), "behind a mark")
        .finding(
            Severity.ERROR,
            "unknown-key",
            Span.at(10),
            "at the end",
            new Related("profiles.yml", new Span(0, 2), "elsewhere"))
        .report();
  }

  private static Report windows() {
    Sample sample = new Sample("C:/dbt files/profiles.yml", "a: 1\n");
    return sample.finding(Severity.ERROR, "unknown-key", sample.at("a"), "on C").report();
  }

  private static Report stdin() {
    Sample sample = new Sample("<stdin>", "a: 1\n");
    return sample.finding(Severity.ERROR, "unknown-key", sample.at("a"), "from stdin").report();
  }

  private static Report second() {
    Sample sample = new Sample("/home/ci/shop/etl/\u001b[2J.yml", "a: 1\n");
    return sample.finding(Severity.ERROR, "unknown-key", sample.at("a"), "below the root").report();
  }
}
