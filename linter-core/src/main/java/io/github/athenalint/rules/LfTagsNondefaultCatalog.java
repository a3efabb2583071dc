package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import java.util.Locale;

/** Tags go to another catalog than the schema. */
public final class LfTagsNondefaultCatalog implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("lf-tags-nondefault-catalog", Severity.INFO, Category.NAMES)
          .about("lf_tags_database");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("lf_tags_database")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(
            member ->
                member.value() instanceof Value.Fields
                    && target
                        .catalog()
                        .flatMap(one -> one.value().asText())
                        .filter(name -> !name.equalsIgnoreCase("awsdatacatalog"))
                        .filter(name -> name.equals(name.toLowerCase(Locale.ROOT)))
                        .isPresent())
        .ifPresent(
            member ->
                findings
                    .at(
                        member.key().span(),
                        "these tags go to the catalog of the account, not to the one that is named")
                    .key(member.name())
                    .help(
                        "tag the schema in Lake Formation: dbt-athena does not say which catalog it means"));
  }
}
