package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.value.Value.Member;
import java.util.List;
import java.util.Set;

/** The adapter is too old for a key. */
public final class KeySinceVersion implements Rule.OfSchema {

  private static final RuleInfo INFO =
      new RuleInfo(
          "key-since-version", Severity.WARNING, Category.FIELDS, Set.of(Trait.WITHOUT_EFFECT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.NEWER_KEY;
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      Member member = violation.member().orElseThrow();
      String since =
          schema
              .newerField(member.name())
              .flatMap(Field::since)
              .map(Object::toString)
              .orElse("a newer version");
      findings
          .at(violation, "dbt-athena " + schema.version() + " ignores `" + member.name() + "`")
          .help("it is read since " + since + ": upgrade the adapter, or remove the key");
    }
  }
}
