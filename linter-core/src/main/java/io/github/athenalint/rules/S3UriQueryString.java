package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value.Member;
import java.util.Set;

/** A location holds a question mark. */
public final class S3UriQueryString implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
          "s3-uri-query-string",
          Severity.WARNING,
          Category.LOCATIONS,
          Set.of(Trait.DATA_LOSS, Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : Locations.of(target)) {
      if (Locations.certainText(member.value()).contains("?")) {
        findings
            .at(
                member.value().node().span(),
                "a `?` in `" + member.name() + "` makes dbt delete the whole prefix before it")
            .key(member.name())
            .help("remove the `?` and what follows; a location has no query");
      }
    }
  }
}
