package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Fix.Safety;
import io.github.athenalint.yaml.YamlProblem;
import io.github.athenalint.yaml.YamlProblem.Kind;
import java.util.Set;

/** Reports what keeps YAML from being read. */
final class ReadingFindings {

  private ReadingFindings() {}

  /**
   * Reports the problems of some kinds.
   *
   * @param file where to look
   * @param kinds the kinds
   * @param help what to do
   * @param title the title of a fix where a problem brings one
   */
  static void report(
      ProfilesFile file, Set<Kind> kinds, String help, String title, Findings findings) {
    for (YamlProblem problem : file.yaml().problems()) {
      if (kinds.contains(problem.kind())) {
        Findings.Finding finding = findings.at(problem.span(), problem.message()).help(help);
        if (!problem.repair().isEmpty()) {
          finding.fix(new Fix(title, Safety.SAFE, problem.repair()));
        }
      }
    }
  }
}
