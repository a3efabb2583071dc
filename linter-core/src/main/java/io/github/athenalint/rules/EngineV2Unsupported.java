package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;

/** The Rust engine does not load Athena targets. */
public final class EngineV2Unsupported implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("engine-v2-unsupported", Severity.ERROR, Category.FIELDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (schema.dialect() == Dialect.FUSION && target.adapter() == Target.Adapter.ATHENA) {
      findings
          .at(
              target.value("type").orElseThrow().node().span(),
              "the Rust engine does not load `type: athena` yet")
          .key("type")
          .help(
              "stay with dbt Core 1.x; switch this rule off to see what else the engine would"
                  + " refuse");
    }
  }
}
