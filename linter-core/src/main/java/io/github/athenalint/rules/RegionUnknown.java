package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Regions;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import java.util.Locale;
import java.util.Optional;

/** No region of this name is known. */
public final class RegionUnknown implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("region-unknown", Severity.WARNING, Category.NAMES);

  /** What boto3 accepts; anything else is an error of its own. */
  private static final Regex FORM = Regex.of("(?i)(?![0-9]+$)(?!-)[a-z0-9-]{1,63}(?<!-)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Value> value = target.value("region_name");
    Optional<String> text = value.flatMap(Value::asText);
    Regions regions = Regions.table();
    if (text.isEmpty()
        || regions.known(text.get())
        || !FORM.matches(text.get())
        || regions.known(text.get().toLowerCase(Locale.ROOT))
        || regions.ofAvailabilityZone(text.get()).isPresent()
        || Placeholder.in(text.get()).isPresent()) {
      return;
    }
    Optional<String> meant = regions.ofHumanName(text.get()).or(() -> regions.nearest(text.get()));
    findings
        .at(value.get().node().span(), "no AWS region `" + text.get() + "` with Athena is known")
        .key("region_name")
        .help(
            meant
                .map(
                    region ->
                        text.get().contains("fips")
                            ? "write `" + region + "`, and set `AWS_USE_FIPS_ENDPOINT=true`"
                            : "did you mean `" + region + "`?")
                .orElse("check the id; if the region is new, ignore this rule"))
        .fix(
            meant
                .flatMap(region -> Rewrite.value(value.get().node(), region))
                .map(edit -> Fix.unsafe("write `" + meant.orElseThrow() + "`", edit)));
  }
}
