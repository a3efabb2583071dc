package io.github.athenalint.rules;

import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value.Member;
import java.util.Optional;

/** Tables and query results lie in one folder. */
public final class S3DataEqualsStaging implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("s3-data-equals-staging", Severity.INFO, Category.LOCATIONS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<S3Location> data = target.text("s3_data_dir").flatMap(S3Location::parse);
    Optional<S3Location> other = target.text("s3_staging_dir").flatMap(S3Location::parse);
    if (data.isPresent() && data.equals(other)) {
      Member member = target.member("s3_data_dir").orElseThrow();
      findings
          .at(member.value().node().span(), "query results are written to the same folder")
          .key(member.name())
          .help("give tables a folder of their own, which no lifecycle rule for results reaches");
    }
  }
}
