package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Members;
import io.github.athenalint.value.Members.Duplicate;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.Optional;
import java.util.Set;

/** A key stands twice in one mapping. */
public final class YamlDuplicateKey implements Rule.OfFile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "yaml-duplicate-key", Severity.WARNING, Category.STRUCTURE, Set.of(Trait.WITHOUT_EFFECT));

  /** Upload arguments and tags nest this deep below an output. */
  private static final int DEEP = 3;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    if (file.hasAthena()) {
      file.top().ifPresent(top -> look(top, findings, 0));
      for (Profile profile : file.profiles()) {
        if (!profile.athenaTargets().isEmpty()) {
          look(profile, findings);
        }
      }
    }
  }

  private static void look(Profile profile, Findings findings) {
    look(profile.node(), findings, 0);
    profile.outputs().ifPresent(outputs -> look(outputs, findings, 0));
    profile.athenaTargets().forEach(target -> look(target.node(), findings, DEEP));
  }

  private static void look(Node node, Findings findings, int depth) {
    if (!(node instanceof Mapping mapping)) {
      return;
    }
    for (Duplicate duplicate : Members.duplicates(mapping)) {
      Entry ignored = duplicate.earlier();
      Entry used = duplicate.later();
      String name = ignored.name().orElse("");
      findings
          .at(ignored.key().span(), "dbt ignores this `" + name + "`: the key stands again below")
          .key(name)
          .help("keep one of the two; dbt takes the last one without a word")
          .related(used.key().span(), "dbt takes this one")
          .fix(removal(findings.source(), mapping, ignored, used));
    }
    if (depth > 0) {
      mapping.entries().forEach(entry -> look(entry.value(), findings, depth - 1));
    }
  }

  /** What is written twice in the same words can go without a change. */
  private static Optional<Fix> removal(
      SourceText source, Mapping mapping, Entry ignored, Entry used) {
    boolean same =
        source.text(ignored.value().span()).equals(source.text(used.value().span()))
            && ignored.value() instanceof Scalar;
    return same
        ? Rewrite.remove(source, mapping, ignored.key())
            .map(edit -> Fix.safe("remove the line that dbt ignores", edit))
        : Optional.empty();
  }
}
