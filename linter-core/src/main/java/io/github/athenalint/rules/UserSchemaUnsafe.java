package io.github.athenalint.rules;

import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.ScalarOffsets;
import java.util.Set;

/** The schema takes a user name as it is. */
public final class UserSchemaUnsafe implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo("user-schema-unsafe", Severity.INFO, Category.TARGETS, Set.of(Trait.OPINION));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    for (Target target : profile.athenaTargets()) {
      target
          .value("schema")
          .map(value -> value.node().target())
          .filter(Scalar.class::isInstance)
          .map(Scalar.class::cast)
          .ifPresent(scalar -> check(target, scalar, findings));
    }
  }

  private static final Set<String> USERS = Set.of("USER", "USERNAME", "LOGNAME", "DBT_USER");

  private static void check(Target target, Scalar scalar, Findings findings) {
    if (!Template.isTemplate(scalar.text())) {
      return;
    }
    Template template = Template.parse(scalar.text());
    if (Lists.any(template.filters(), filter -> filter.name().equals("lower"))) {
      return;
    }
    template.envVars().stream()
        .filter(variable -> variable.name().filter(USERS::contains).isPresent())
        .forEach(
            variable ->
                findings
                    .at(
                        ScalarOffsets.of(findings.source(), scalar)
                            .span(variable.nameSpan().start(), variable.nameSpan().end()),
                        "a user name may hold capitals and dots")
                    .target(target.profile(), target.name())
                    .key("schema")
                    .help("add `| lower | replace('.', '_')`"));
  }
}
