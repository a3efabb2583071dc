package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Scalar.Style;

/** A comment may cut a value short. */
public final class YamlCommentInValue implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("yaml-comment-in-value", Severity.INFO, Category.STRUCTURE);

  /** A comment that people mean has a blank behind its sign. */
  private static final Regex CUT = Regex.of("[ \\t]+#[^\\s#]");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    SourceText source = findings.source();
    for (Member member : Locations.of(target)) {
      Node node = member.value().node();
      if (!(node instanceof Scalar scalar) || scalar.style() != Style.PLAIN || scalar.isBlank()) {
        continue;
      }
      Span line = source.lines().span(source.lines().line(scalar.span().end()));
      String rest = source.text(new Span(scalar.span().end(), line.end()));
      int comment = rest.indexOf('#');
      if (comment >= 0 && CUT.matcher(rest).lookingAt()) {
        findings
            .at(
                new Span(scalar.span().end() + comment, line.end()),
                "YAML takes this for a comment, not for a part of `" + member.name() + "`")
            .key(member.name())
            .help("put the value in quotes, or write a blank behind `#` if it is a comment");
      }
    }
  }
}
