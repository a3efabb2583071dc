package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.AdapterVersion;

/** The adapter is older than its support of S3 Tables. */
public final class DatabaseS3tables implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("database-s3tables", Severity.WARNING, Category.NAMES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .catalog()
        .filter(
            member ->
                member
                    .value()
                    .asText()
                    .filter(name -> name.startsWith("s3tablescatalog/"))
                    .isPresent())
        .filter(member -> !schema.version().isAtLeast(AdapterVersion.parse("1.11.0")))
        .ifPresent(
            member ->
                findings
                    .at(member.value().node().span(), "this adapter does not know S3 Tables")
                    .key(member.name())
                    .help("use a newer dbt-athena, or the catalog `awsdatacatalog`"));
  }
}
