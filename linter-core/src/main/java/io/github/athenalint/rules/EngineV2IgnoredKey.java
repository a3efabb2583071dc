package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field.FusionSupport;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value.Member;
import java.util.Set;

/** The Rust engine passes over a key. */
public final class EngineV2IgnoredKey implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
          "engine-v2-ignored-key", Severity.WARNING, Category.FIELDS, Set.of(Trait.WITHOUT_EFFECT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (schema.dialect() != Dialect.FUSION) {
      return;
    }
    for (Member member : target.members()) {
      boolean ignored =
          schema
              .field(member.name())
              .filter(field -> field.fusion() == FusionSupport.IGNORED)
              .isPresent();
      if (ignored) {
        findings
            .at(member.key().span(), "the Rust engine ignores `" + member.name() + "`")
            .key(member.name())
            .help("remove it for dbt Core 2 and Fusion: it has no effect there");
      }
    }
  }
}
