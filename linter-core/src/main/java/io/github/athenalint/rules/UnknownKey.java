package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.NotAField;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Suggestion;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.value.Value.Member;
import java.util.List;
import java.util.Optional;

/** dbt ignores a key of a target. */
public final class UnknownKey implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("unknown-key", Severity.WARNING, Category.FIELDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.UNKNOWN_KEY && violation.path().isEmpty();
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      Member member = violation.member().orElseThrow();
      String name = member.name();
      Optional<NotAField> known = schema.notAField(name);
      Optional<Field> meant =
          known.isPresent()
              ? known.flatMap(NotAField::replacement).flatMap(schema::field)
              : schema.lookAlike(name).map(Suggestion::field);
      findings
          .at(violation, "dbt ignores `" + name + "`: it is no field of an Athena target")
          .help(help(target, known, meant))
          .fix(meant.flatMap(field -> rename(target, member, field)));
    }
  }

  private static String help(Target target, Optional<NotAField> known, Optional<Field> meant) {
    String reason = known.map(key -> key.reason() + "; ").orElse("");
    if (meant.isEmpty()) {
      return reason + "remove it; nothing reads it here";
    }
    String name = meant.get().name();
    return target.member(name).isPresent()
        ? reason + "remove it: `" + name + "` is given already"
        : reason + "did you mean `" + name + "`?";
  }

  private static Optional<Fix> rename(Target target, Member member, Field field) {
    return target.member(field.name()).isPresent()
        ? Optional.empty()
        : Rewrite.key(member.key(), field.name())
            .map(edit -> Fix.unsafe("rename to `" + field.name() + "`", edit));
  }
}
