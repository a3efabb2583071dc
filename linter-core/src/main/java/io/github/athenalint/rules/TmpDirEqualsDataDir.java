package io.github.athenalint.rules;

import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value.Member;
import java.util.Optional;

/** The folder for temporary tables is that of all tables. */
public final class TmpDirEqualsDataDir implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("tmp-dir-equals-data-dir", Severity.INFO, Category.LOCATIONS)
          .about("s3_tmp_table_dir");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<S3Location> data = target.text("s3_tmp_table_dir").flatMap(S3Location::parse);
    Optional<S3Location> other = target.text("s3_data_dir").flatMap(S3Location::parse);
    if (data.isPresent() && data.equals(other)) {
      Member member = target.member("s3_tmp_table_dir").orElseThrow();
      findings
          .at(member.value().node().span(), "this is where temporary tables go anyway")
          .key(member.name())
          .help("remove it, or name a folder whose files may expire")
          .fix(
              Rewrite.remove(findings.source(), target.node(), member.key())
                  .map(edit -> Fix.safe("remove it", edit)));
    }
  }
}
