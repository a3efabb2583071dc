package io.github.athenalint.rules;

import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Fix.Safety;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.TemplateProblem;
import io.github.athenalint.value.TemplateProblem.Kind;
import io.github.athenalint.value.Value.Member;
import java.util.Set;
import java.util.function.Function;

/** Reports the templates of a profile that certainly fail. */
final class TemplateFindings {

  private TemplateFindings() {}

  /** Begins a finding at a part of a template. */
  static Findings.Finding at(MemberTemplate use, Findings findings, Span part, String message) {
    return findings.at(use.span(findings.source(), part), message).key(use.member().name());
  }

  /**
   * Reports the problems of some kinds.
   *
   * @param profile where to look: at {@code target:} and at every Athena output
   * @param kinds the kinds
   * @param help what to do
   * @param title the title of a fix where a problem brings one
   */
  static void report(
      Profile profile, Set<Kind> kinds, String help, String title, Findings findings) {
    report(profile, kinds, problem -> help, title, findings);
  }

  /** Reports the problems of some kinds, with a help for each. */
  static void report(
      Profile profile,
      Set<Kind> kinds,
      Function<TemplateProblem, String> help,
      String title,
      Findings findings) {
    for (TemplateProblem problem : profile.chosenProblems()) {
      if (kinds.contains(problem.kind())) {
        mend(
            findings.at(problem.span(), words(problem)).key("target").help(help.apply(problem)),
            problem,
            title);
      }
    }
    for (Target target : profile.athenaTargets()) {
      for (TemplateProblem problem : target.problems()) {
        if (kinds.contains(problem.kind())) {
          Findings.Finding finding =
              findings
                  .at(problem.span(), words(problem))
                  .target(target.profile(), target.name())
                  .help(help.apply(problem));
          target.members().stream()
              .filter(member -> member.value().node().span().contains(problem.span()))
              .map(Member::name)
              .findFirst()
              .ifPresent(finding::key);
          mend(finding, problem, title);
        }
      }
    }
  }

  private static String words(TemplateProblem problem) {
    String message = problem.message();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private static void mend(Findings.Finding finding, TemplateProblem problem, String title) {
    if (!problem.repair().isEmpty()) {
      finding.fix(new Fix(title, Safety.SAFE, problem.repair()));
    }
  }
}
