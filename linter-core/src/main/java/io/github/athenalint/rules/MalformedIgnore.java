package io.github.athenalint.rules;

import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Ignore;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;

/** A comment asks for silence in a way that athena-lint does not follow. */
public final class MalformedIgnore implements Rule.OfIgnore {

  private static final RuleInfo INFO =
      RuleInfo.of("malformed-ignore", Severity.WARNING, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Ignore ignore, Findings findings) {
    switch (ignore.form()) {
      case RIGHT -> {}
      case BLANKET ->
          findings
              .at(ignore.comment(), "`" + ignore.instruction() + "` does not say which rule")
              .help("name the rules: `# athena-lint: " + ignore.instruction() + "[rule] reason`");
      case UNKNOWN_INSTRUCTION ->
          findings
              .at(
                  ignore.comment(),
                  "`" + ignore.instruction() + "` is no instruction to athena-lint")
              .help("write `# athena-lint: ignore[rule] reason`");
      case TOO_LATE ->
          findings
              .at(ignore.comment(), "`ignore-file` does nothing below the top of the file")
              .help("move it above everything else, or write `ignore` for one line");
    }
  }
}
