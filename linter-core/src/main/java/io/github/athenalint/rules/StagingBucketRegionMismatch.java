package io.github.athenalint.rules;

import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import java.util.Optional;
import java.util.regex.Matcher;

/** The bucket for results is that of another region. */
public final class StagingBucketRegionMismatch implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("staging-bucket-region-mismatch", Severity.WARNING, Category.LOCATIONS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<String> region = target.text("region_name");
    Optional<Value> staging = target.value("s3_staging_dir");
    String name =
        staging
            .flatMap(Value::asText)
            .flatMap(S3Location::parse)
            .map(S3Location::bucket)
            .orElse("");
    if (!name.startsWith("aws-athena-query-results-") && !name.endsWith("-an")) {
      return;
    }
    Matcher bucket = USUAL.matcher(name);
    if (region.isPresent() && bucket.matches()) {
      String own = Optional.ofNullable(bucket.group("usual")).orElse(bucket.group("own"));
      if (own.equals(region.get())) {
        return;
      }
      findings
          .at(staging.orElseThrow().node().span(), "by its name this bucket is in `" + own + "`")
          .key("s3_staging_dir")
          .help("name the bucket of `region_name`: Athena wants results where the query runs");
    }
  }

  private static final String REGION = "[a-z]{2}(?:-[a-z]+)+-\\d";

  /** The bucket that Athena's console makes, and buckets of an account's own namespace. */
  private static final Regex USUAL =
      Regex.of(
          "aws-athena-query-results-(?:\\d{12}-)?(?<usual>"
              + REGION
              + ")|.+-\\d{12}-(?<own>"
              + REGION
              + ")-an");
}
