package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import java.util.Set;

/** A table has the same folder at every build. */
public final class NamingNotUnique implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("naming-not-unique", Severity.INFO, Category.LOCATIONS, Set.of(Trait.OPINION))
          .about("s3_data_naming");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("s3_data_naming")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(
            member ->
                member
                    .value()
                    .asText()
                    .filter(text -> text.equals("table") || text.equals("schema_table"))
                    .isPresent())
        .ifPresent(
            member ->
                findings
                    .at(member.value().node().span(), "a table has the same folder at every build")
                    .key(member.name())
                    .help(
                        "`schema_table_unique`, the default, gives every build a folder of its own"));
  }
}
