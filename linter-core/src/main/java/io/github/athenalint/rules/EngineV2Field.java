package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.value.Value.Member;
import java.util.List;

/** The Rust engine refuses a key. */
public final class EngineV2Field implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("engine-v2-field", Severity.ERROR, Category.FIELDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.REJECTED_KEY;
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      Member member = violation.member().orElseThrow();
      findings
          .at(violation, "the Rust engine refuses `" + member.name() + "`")
          .help(
              "remove it for dbt Core 2 and Fusion: the engine does not support it for Athena yet");
    }
  }
}
