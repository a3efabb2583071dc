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
import io.github.athenalint.schema.Regions;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The region has capital letters. */
public final class RegionCase implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("region-case", Severity.WARNING, Category.NAMES, Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Value> value = target.value("region_name");
    Optional<String> text = value.flatMap(Value::asText);
    if (text.isEmpty()) {
      return;
    }
    String lower = text.get().toLowerCase(Locale.ROOT);
    if (!lower.equals(text.get()) && Regions.table().known(lower)) {
      findings
          .at(value.get().node().span(), "the region `" + text.get() + "` has capital letters")
          .key("region_name")
          .help("write `" + lower + "`: AWS signs requests with the name as written")
          .fix(
              Rewrite.value(value.get().node(), lower)
                  .map(edit -> Fix.unsafe("write `" + lower + "`", edit)));
    }
  }
}
