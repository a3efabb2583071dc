package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Node;
import java.util.Set;
import java.util.regex.Matcher;

/** A location uses a scheme that Athena does not take. */
public final class S3UriScheme implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("s3-uri-scheme", Severity.ERROR, Category.LOCATIONS, Set.of(Trait.WHOLE_STORY));

  private static final Regex SCHEME = Regex.of("([sS]3[an]?)://");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : Locations.of(target)) {
      String text = Locations.certainText(member.value());
      if (text.startsWith("s3://")) {
        continue;
      }
      Matcher scheme = SCHEME.matcher(text);
      if (scheme.lookingAt()) {
        Node node = member.value().node();
        boolean isCase = scheme.group(1).equals("S3");
        findings
            .at(node.span(), "Athena does not take the scheme `" + scheme.group(1) + "://`")
            .key(member.name())
            .severity(isCase ? Severity.WARNING : Severity.ERROR)
            .help("write `s3://`")
            .fix(
                member
                    .value()
                    .asText()
                    .flatMap(old -> Rewrite.value(node, "s3://" + old.substring(scheme.end())))
                    .map(edit -> Fix.safe("write `s3://`", edit)));
      }
    }
  }
}
