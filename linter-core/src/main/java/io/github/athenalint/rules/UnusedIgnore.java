package io.github.athenalint.rules;

import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Ignore;
import io.github.athenalint.rule.Ignore.Form;
import io.github.athenalint.rule.Ignore.Name;
import io.github.athenalint.rule.Ignore.Use;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A comment silences nothing. */
public final class UnusedIgnore implements Rule.OfIgnore {

  private static final RuleInfo INFO =
      new RuleInfo(
          "unused-ignore", Severity.WARNING, Category.STRUCTURE, Set.of(Trait.WITHOUT_EFFECT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Ignore ignore, Findings findings) {
    List<Name> unused = Lists.only(ignore.names(), name -> name.use() == Use.UNUSED);
    if (unused.isEmpty() || ignore.form() != Form.RIGHT) {
      return;
    }
    String names =
        unused.stream().map(name -> "`" + name.text() + "`").collect(Collectors.joining(", "));
    Span place = unused.get(0).span().union(unused.get(unused.size() - 1).span());
    boolean none = unused.size() == ignore.names().size();
    findings
        .at(place, names + (unused.size() == 1 ? " has" : " have") + " nothing to say here")
        .help(none ? "remove the comment" : "remove the name from the comment")
        .fix(
            none
                ? Fix.safe("remove the comment", removal(ignore, findings.source()))
                : Fix.safe("remove the name", new Edit(ignore.inner(), kept(ignore))));
  }

  private static String kept(Ignore ignore) {
    return ignore.names().stream()
        .filter(name -> name.use() != Use.UNUSED)
        .map(Name::text)
        .collect(Collectors.joining(", "));
  }

  /** With the comment goes its line, or the blanks before it. */
  private static Edit removal(Ignore ignore, SourceText source) {
    if (ignore.ownLine()) {
      return Edit.delete(
          source.lines().spanWithBreak(source.lines().line(ignore.comment().start())));
    }
    int start = ignore.comment().start();
    while (start > 0 && " \t".indexOf(source.text().charAt(start - 1)) >= 0) {
      start--;
    }
    return Edit.delete(new Span(start, ignore.comment().end()));
  }
}
