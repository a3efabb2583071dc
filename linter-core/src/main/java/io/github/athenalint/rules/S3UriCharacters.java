package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value.Member;
import java.util.Optional;
import java.util.regex.Matcher;

/** A location holds a character that is no part of a name. */
public final class S3UriCharacters implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("s3-uri-characters", Severity.WARNING, Category.LOCATIONS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : Locations.of(target)) {
      String text = member.value().asText().orElse("");
      Optional<String> odd = SIGNS.areIn(text) ? odd(text) : Optional.empty();
      if (odd.isPresent() && Placeholder.in(text).isEmpty()) {
        findings
            .at(
                member.value().node().span(),
                "`" + odd.get() + "` is taken as it is, as a part of the folder's name")
            .key(member.name())
            .help(
                "write the plain name of a folder: no pattern, no escape, no template of another tool");
      }
    }
  }

  private static Optional<String> odd(String text) {
    Matcher odd = ODD.matcher(text);
    return odd.find() ? Optional.of(odd.group()) : Optional.empty();
  }

  /** How what is odd begins. */
  private static final Signs SIGNS = Signs.of("%*{}#^|`<>\"[]\\");

  private static final Regex ODD = Regex.of("%[0-9A-Fa-f]{2}|[*{}#^|`<>\"\\[\\]\\\\]");
}
