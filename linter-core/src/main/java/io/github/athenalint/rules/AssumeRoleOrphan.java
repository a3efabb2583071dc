package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import java.util.List;
import java.util.Optional;

/** Something is said of a role that is not named. */
public final class AssumeRoleOrphan implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("assume-role-orphan", Severity.WARNING, Category.SECURITY);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    boolean named =
        target
            .value("assume_role_arn")
            .filter(value -> !(value instanceof Value.Null))
            .filter(value -> !value.asText().equals(Optional.of("")))
            .isPresent();
    if (named || !target.complete() || schema.dialect() != Dialect.CORE) {
      return;
    }
    List<Member> orphans =
        Lists.only(
            target.members(),
            member ->
                schema
                        .field(member.name())
                        .flatMap(Field::inEffectWith)
                        .equals(Optional.of("assume_role_arn"))
                    && !(member.value() instanceof Value.Null));
    if (!orphans.isEmpty() && !Misspelling.of("assume_role_arn", target, schema)) {
      Member first = orphans.get(0);
      Findings.Finding finding =
          findings
              .at(
                  first.key().span(),
                  "`" + first.name() + "` does nothing without `assume_role_arn`")
              .key(first.name())
              .help("add the ARN of the role: until then dbt runs with the base identity");
      orphans.stream()
          .skip(1)
          .forEach(member -> finding.related(member.key().span(), "this does nothing either"));
    }
  }
}
