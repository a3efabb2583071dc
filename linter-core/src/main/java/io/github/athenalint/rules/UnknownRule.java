package io.github.athenalint.rules;

import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Ignore;
import io.github.athenalint.rule.Ignore.Use;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Edit;

/** A comment asks for the silence of a rule that there is not. */
public final class UnknownRule implements Rule.OfIgnore {

  private static final RuleInfo INFO =
      RuleInfo.of("unknown-rule", Severity.WARNING, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Ignore ignore, Findings findings) {
    for (Ignore.Name name : ignore.names()) {
      if (name.use() == Use.UNKNOWN) {
        findings
            .at(name.span(), "no rule is called `" + name.text() + "`")
            .help(
                name.nearest()
                    .map(near -> "did you mean `" + near + "`?")
                    .orElse("`athena-lint rules` lists them"))
            .fix(
                name.nearest()
                    .map(near -> Fix.safe("write `" + near + "`", new Edit(name.span(), near))));
      }
    }
  }
}
