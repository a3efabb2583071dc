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
import io.github.athenalint.yaml.Node;
import java.util.Optional;

/** A location does not end in a slash. */
public final class S3UriTrailingSlash implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("s3-uri-trailing-slash", Severity.INFO, Category.LOCATIONS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : Locations.of(target)) {
      Optional<String> text = member.value().asText();
      if (text.isPresent()
          && !text.get().endsWith("/")
          && S3Location.parse(text.get()).isPresent()
          && Placeholder.in(text.get()).isEmpty()) {
        Node node = member.value().node();
        findings
            .at(node.span(), "`" + member.name() + "` does not end in a slash")
            .key(member.name())
            .help("end it in `/`, as a folder")
            .fix(
                Rewrite.value(node, text.get() + "/")
                    .map(edit -> Fix.safe("end it in a slash", edit)));
      }
    }
  }
}
