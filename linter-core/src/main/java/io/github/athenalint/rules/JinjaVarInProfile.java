package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;

/** A profile does not see the variables of the project. */
public final class JinjaVarInProfile implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("jinja-var-in-profile", Severity.INFO, Category.JINJA).aboutTemplates();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (MemberTemplate use : target.templates()) {
      for (Expr.Call call : use.template().calls("var")) {
        boolean fallback =
            call.arguments().at(1, "default").isPresent() || !call.arguments().spread().isEmpty();
        if (!fallback) {
          TemplateFindings.at(
                  use,
                  findings,
                  call.span(),
                  "`var` sees `--vars` only, not the `vars:` of the project")
              .help("give a default, as in `var('name', 'default')`, or use `env_var`");
        }
      }
    }
  }
}
