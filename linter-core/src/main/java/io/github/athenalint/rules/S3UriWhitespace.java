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
import java.util.Optional;
import java.util.Set;

/** A location holds a blank. */
public final class S3UriWhitespace implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
          "s3-uri-whitespace", Severity.WARNING, Category.LOCATIONS, Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : Locations.of(target)) {
      Optional<String> text = member.value().asText();
      if (text.filter(Locations::hasBlank).isPresent() && Placeholder.in(text.get()).isEmpty()) {
        findings
            .at(member.value().node().span(), "`" + member.name() + "` holds a blank")
            .key(member.name())
            .help("remove the blank, or check that the prefix in S3 really has one");
      }
    }
  }
}
