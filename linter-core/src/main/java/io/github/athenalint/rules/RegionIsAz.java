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
import java.util.regex.Matcher;

/** An availability zone stands in place of a region. */
public final class RegionIsAz implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("region-is-az", Severity.ERROR, Category.NAMES, Set.of(Trait.WHOLE_STORY));

  private static final Regex HOST =
      Regex.of("(?i)https?://(?:[^/?#]*[.@])?([a-z0-9-]+)[.]amazonaws[.]com(?:[.]cn)?(?![\\w.-])");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    lookAtEndpoint(target, findings);
    Optional<Value> value = target.value("region_name");
    Optional<String> zone = value.flatMap(Value::asText);
    Optional<String> region = zone.flatMap(Regions.table()::ofAvailabilityZone);
    region.ifPresent(
        name ->
            findings
                .at(
                    value.orElseThrow().node().span(),
                    "`" + zone.orElseThrow() + "` is an availability zone, not a region")
                .key("region_name")
                .help("write `" + name + "`")
                .fix(
                    Rewrite.value(value.orElseThrow().node(), name)
                        .map(edit -> Fix.safe("write `" + name + "`", edit))));
  }

  /** No host of AWS is called by a zone. */
  private static void lookAtEndpoint(Target target, Findings findings) {
    Optional<Value> value = target.value("endpoint_url");
    Optional<String> url = value.flatMap(Value::asText);
    if (url.isEmpty()) {
      return;
    }
    Matcher host = HOST.matcher(url.get());
    if (host.lookingAt()) {
      Regions.table()
          .ofAvailabilityZone(host.group(1))
          .ifPresent(
              region ->
                  findings
                      .at(
                          value.orElseThrow().node().span(),
                          "`" + host.group(1) + "` is an availability zone, not a region")
                      .key("endpoint_url")
                      .help("write `" + region + "`"));
    }
  }
}
