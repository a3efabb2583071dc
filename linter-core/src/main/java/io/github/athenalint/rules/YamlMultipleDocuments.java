package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.yaml.YamlProblem.Kind;
import java.util.Set;

/** A second YAML document stands in the file. */
public final class YamlMultipleDocuments implements Rule.OfFile {

  private static final RuleInfo INFO =
      RuleInfo.of("yaml-multiple-documents", Severity.ERROR, Category.STRUCTURE);

  private static final Set<Kind> KINDS = Set.of(Kind.SECOND_DOCUMENT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    ReadingFindings.report(
        file,
        KINDS,
        "remove the `---` and put every profile into one document",
        "keep the first document",
        findings);
  }
}
