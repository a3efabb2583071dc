package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Regions;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Regex;
import java.util.Optional;
import java.util.regex.Matcher;

/** A role belongs to another part of AWS than the region. */
public final class AssumeRolePartition implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("assume-role-partition", Severity.WARNING, Category.SECURITY)
          .about("assume_role_arn");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<String> region = target.text("region_name").filter(Regions.table()::known);
    Optional<String> partition =
        region.flatMap(Regions.table()::partition).map(Regions.Partition::name);
    Optional<String> of =
        target
            .text("assume_role_arn")
            .map(PARTITION::matcher)
            .filter(Matcher::lookingAt)
            .map(arn -> arn.group(1));
    if (partition.isPresent() && of.isPresent() && !partition.equals(of)) {
      findings
          .at(
              target.value("assume_role_arn").orElseThrow().node().span(),
              "this role is in the partition `"
                  + of.get()
                  + "`, the region `"
                  + region.get()
                  + "` in `"
                  + partition.get()
                  + "`")
          .key("assume_role_arn")
          .help("use a role and a region of one partition: nothing reaches across")
          .related(target.value("region_name").orElseThrow().node().span(), "the region");
    }
  }

  private static final Regex PARTITION = Regex.of("arn:(aws[a-z-]*):iam::");
}
