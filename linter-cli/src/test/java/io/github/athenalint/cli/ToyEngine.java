package io.github.athenalint.cli;

import io.github.athenalint.lint.Report;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix.Safety;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.SourceText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An engine whose findings the tests of the program can foresee: a key {@code oldkey} has a safe
 * fix, {@code advice} is an info, every word that begins with MARKER is a secret, CRASH crashes,
 * and a file without {@code outputs} is no profiles.yml.
 */
final class ToyEngine {

  private static final Pattern SECRET = Pattern.compile("MARKER\\w*");

  private ToyEngine() {}

  static Engine create() {
    return new Engine(
        () -> List.of(new OldKey()), options -> (source, project, accounts) -> lint(source));
  }

  private static Report lint(SourceText source) {
    String text = source.text();
    if (text.contains("CRASH")) {
      throw new IllegalStateException("crashed at " + text);
    }
    if (!text.contains("outputs")) {
      return Report.nothing(source, Report.Kind.OTHER);
    }
    Sample sample = new Sample(source);
    Matcher secrets = SECRET.matcher(text);
    while (secrets.find()) {
      sample.secret(secrets.group());
    }
    if (text.contains("oldkey")) {
      sample
          .finding(Severity.WARNING, "old-key", sample.at("oldkey"), "`oldkey` is old")
          .fix("rename to `newkey`", "newkey", Safety.SAFE);
    }
    if (text.contains("MARKER")) {
      sample
          .finding(Severity.ERROR, "leak", sample.at("MARKER"), "a secret is in the file")
          .fix("quote it", "'MARKER" + "one'", Safety.UNSAFE);
    }
    if (text.contains("advice")) {
      sample.finding(Severity.INFO, "advice", sample.at("advice"), "this is advice");
    }
    return sample.report();
  }

  /** A rule with a page. */
  static final class OldKey implements Rule.OfFile {
    @Override
    public RuleInfo info() {
      return RuleInfo.of("old-key", Severity.WARNING, Category.FIELDS);
    }

    @Override
    public void check(ProfilesFile file, Findings findings) {
      throw new UnsupportedOperationException("the toy engine runs no rules");
    }
  }
}
