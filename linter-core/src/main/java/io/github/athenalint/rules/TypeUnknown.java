package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import java.util.Optional;
import java.util.Set;

/** `type` is not spelt `athena`. */
public final class TypeUnknown implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("type-unknown", Severity.ERROR, Category.FIELDS, Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Value type = target.value("type").orElse(null);
    boolean fails = type instanceof Value.Unknown unknown && unknown.neverRenders();
    if (target.adapter() == Target.Adapter.MISSPELT && type != null && !fails) {
      Optional<String> text = type.asText();
      Span written = type.node().span();
      findings
          .at(
              written.isEmpty() ? target.member("type").orElseThrow().key().span() : written,
              text.map(name -> "dbt has no adapter of the type `" + name + "`")
                  .orElse("`type` is not the name of an adapter"))
          .key("type")
          .help("write `athena`")
          .fix(Rewrite.value(type.node(), "athena").map(edit -> Fix.safe("write `athena`", edit)));
    }
  }
}
