package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.ValueType;
import java.util.Optional;
import java.util.Set;

/** An endpoint counts for Athena alone. */
public final class EndpointUrlScope implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("endpoint-url-scope", Severity.INFO, Category.LOCATIONS, Set.of(Trait.OPINION))
          .about("endpoint_url");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("endpoint_url")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(member -> schema.dialect() == Dialect.CORE)
        .filter(
            member ->
                member.value().types().equals(Set.of(ValueType.TEXT))
                    && !member.value().asText().equals(Optional.of("")))
        .ifPresent(
            member ->
                findings
                    .at(member.key().span(), "only requests to Athena go to this endpoint")
                    .key(member.name())
                    .help(
                        "S3, Glue and STS have the variables `AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL_GLUE`, `AWS_ENDPOINT_URL_STS`"));
  }
}
