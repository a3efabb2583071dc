package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Piece;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Offered;
import io.github.athenalint.value.TemplateProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A template uses a name that profiles.yml does not have. */
public final class JinjaUndefinedName implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("jinja-undefined-name", Severity.ERROR, Category.JINJA);

  private static final Set<Kind> KINDS = Set.of(Kind.UNDEFINED_NAME, Kind.UNDEFINED_VALUE);

  private static final String ENV_VAR = "use `env_var`; profiles.yml offers little else";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    TemplateFindings.report(
        profile,
        KINDS,
        problem ->
            problem.message().endsWith("is undefined")
                ? ENV_VAR
                : "ask for what is there, or write the value as plain YAML",
        "call `env_var`",
        findings);
    for (Target target : profile.athenaTargets()) {
      target.templates().forEach(use -> lookForNothing(target, use, findings));
    }
  }

  /** Inside a text Jinja writes nothing for a name that it does not know, and says nothing. */
  private static void lookForNothing(Target target, MemberTemplate use, Findings findings) {
    List<Expr.Name> undefined = use.template().undefinedNames(Offered.NAMES);
    if (undefined.isEmpty()) {
      return;
    }
    for (Expr.Name name : written(use.template())) {
      if (undefined.contains(name)) {
        TemplateFindings.at(
                use,
                findings,
                name.span(),
                "'" + name.name() + "' is undefined, and Jinja writes nothing for it")
            .target(target.profile(), target.name())
            .severity(Severity.WARNING)
            .help(ENV_VAR);
      }
    }
  }

  private static List<Expr.Name> written(Template template) {
    List<Expr> shown = new ArrayList<>();
    for (Piece.Output output : Lists.only(template.pieces(), Piece.Output.class)) {
      if (output.value() instanceof Expr.Concat concat) {
        shown.addAll(concat.children());
      } else {
        shown.add(output.value());
      }
    }
    return Lists.only(shown, Expr.Name.class);
  }
}
