package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import java.util.List;

/** The Rust engine reads a rendered text as a number. */
public final class EngineV2NumericString implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("engine-v2-numeric-string", Severity.WARNING, Category.JINJA);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return Mismatch.READ_AGAIN.explains(violation);
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      findings
          .at(
              violation,
              "the Rust engine reads `"
                  + Mismatch.place(violation)
                  + "` as "
                  + Mismatch.found(violation))
          .help(
              "write it without a template and in quotes, or choose a value with a letter in it:"
                  + " the engine takes the rendered text for YAML again");
    }
  }
}
