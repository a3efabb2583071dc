package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import java.util.Optional;

/** A location holds two slashes in a row. */
public final class S3UriDoubleSlash implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("s3-uri-double-slash", Severity.WARNING, Category.LOCATIONS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : Locations.of(target)) {
      Value value = member.value();
      Optional<String> text = value.asText();
      if (Locations.hasDoubleSlash(value)) {
        findings
            .at(value.node().span(), "`" + member.name() + "` holds `//` behind the bucket")
            .key(member.name())
            .help("write one slash: dbt keeps both, and Athena refuses or changes such a location")
            .fix(
                text.flatMap(old -> Rewrite.value(value.node(), Locations.singleSlashes(old)))
                    .map(edit -> Fix.unsafe("write one slash", edit)));
      }
    }
  }
}
