package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value.Member;
import java.util.Optional;

/** One workgroup is named for SQL and for Spark. */
public final class SparkWorkgroupEqualsSql implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("spark-workgroup-equals-sql", Severity.WARNING, Category.FIELDS)
          .about("spark_work_group");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Member> spark =
        target.member("spark_work_group").filter(member -> schema.field(member.name()).isPresent());
    Optional<String> name = spark.flatMap(member -> member.value().asText());
    if (schema.dialect() != Dialect.FUSION
        && name.filter(text -> !text.isEmpty()).isPresent()
        && target.text("work_group").equals(name)) {
      findings
          .at(spark.orElseThrow().value().node().span(), "a workgroup runs SQL or Spark, not both")
          .key("spark_work_group")
          .help("name a workgroup with a Spark engine, or remove the key")
          .related(target.value("work_group").orElseThrow().node().span(), "the same workgroup");
    }
  }
}
