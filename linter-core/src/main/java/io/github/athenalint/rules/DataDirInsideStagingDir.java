package io.github.athenalint.rules;

import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import java.util.Optional;

/** `s3_data_dir` lies inside `s3_staging_dir`. */
public final class DataDirInsideStagingDir implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("data-dir-inside-staging-dir", Severity.WARNING, Category.LOCATIONS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<S3Location> staging = target.text("s3_staging_dir").flatMap(S3Location::parse);
    Optional<S3Location> data = target.text("s3_data_dir").flatMap(S3Location::parse);
    if (staging.isPresent() && data.isPresent() && staging.get().holds(data.get())) {
      findings
          .at(
              target.value("s3_data_dir").orElseThrow().node().span(),
              "tables in `s3_data_dir` lie among the query results of `s3_staging_dir`")
          .key("s3_data_dir")
          .help("give tables a prefix that is not below `s3_staging_dir`")
          .related(
              target.value("s3_staging_dir").orElseThrow().node().span(),
              "query results are written here");
    }
  }
}
