package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Targets in different regions use one bucket. */
public final class TargetsRegionBucketDrift implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("targets-region-bucket-drift", Severity.INFO, Category.TARGETS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    Map<String, Target> first = new HashMap<>();
    for (Target target : profile.athenaTargets()) {
      Optional<String> region = target.text("region_name");
      Optional<String> bucket =
          target.text("s3_staging_dir").flatMap(S3Location::parse).map(S3Location::bucket);
      if (region.isPresent() && bucket.isPresent()) {
        Target earlier = first.putIfAbsent(bucket.get(), target);
        if (earlier != null && !earlier.text("region_name").equals(region)) {
          report(earlier, target, findings);
        }
      }
    }
  }

  private static void report(Target earlier, Target later, Findings findings) {
    findings
        .at(
            later.value("s3_staging_dir").orElseThrow().node().span(),
            "`" + earlier.name() + "` uses this bucket from another region")
        .target(later.profile(), later.name())
        .key("s3_staging_dir")
        .help("name a bucket of the region: Athena wants results where the query runs")
        .related(
            earlier.value("region_name").orElseThrow().node().span(),
            "`" + earlier.name() + "` runs in this region");
  }
}
