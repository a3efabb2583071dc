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
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import java.util.Optional;
import java.util.Set;

/** The region has a form that boto3 refuses. */
public final class RegionFormat implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("region-format", Severity.ERROR, Category.NAMES, Set.of(Trait.WHOLE_STORY));

  private static final Regex FORM = Regex.of("(?![0-9]+$)(?!-)[a-zA-Z0-9-]{1,63}(?<!-)");

  private static final Regex CERTAIN = Regex.of("[a-zA-Z0-9-]*");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Where some of it depends on the environment, the rest may still be no part of a region. */
  private static void lookAtWhatIsCertain(Value value, Findings findings) {
    if (value instanceof Value.Unknown unknown) {
      String certain = unknown.prefix() + String.join("", unknown.literals()) + unknown.suffix();
      boolean hyphen = unknown.prefix().startsWith("-") || unknown.suffix().endsWith("-");
      if ((hyphen || !CERTAIN.matches(certain)) && Placeholder.in(certain).isEmpty()) {
        findings
            .at(value.node().span(), "`region_name` has not the form of an AWS region")
            .key("region_name")
            .help("write the id, such as `eu-west-1`, and no blank or sign around the template");
      }
    }
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Value> value = target.value("region_name");
    value.ifPresent(region -> lookAtWhatIsCertain(region, findings));
    Optional<String> text = value.flatMap(Value::asText);
    if (text.isEmpty()
        || text.get().isEmpty()
        || Regions.table().known(text.get())
        || FORM.matches(text.get())
        || Placeholder.in(text.get()).isPresent()) {
      return;
    }
    Regions regions = Regions.table();
    Optional<String> meant = regions.ofHumanName(text.get()).or(() -> regions.nearest(text.get()));
    findings
        .at(value.get().node().span(), "`" + text.get() + "` has not the form of an AWS region")
        .key("region_name")
        .help(
            meant
                .map(region -> "did you mean `" + region + "`?")
                .orElse("write the id, such as `eu-west-1`"))
        .fix(
            meant
                .flatMap(region -> Rewrite.value(value.get().node(), region))
                .map(edit -> Fix.safe("write `" + meant.orElseThrow() + "`", edit)));
  }
}
