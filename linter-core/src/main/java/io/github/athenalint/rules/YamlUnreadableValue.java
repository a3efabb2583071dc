package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Fix.Safety;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Edit;
import io.github.athenalint.value.ScalarResolution;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A value has the form of a date or a number, and is none. */
public final class YamlUnreadableValue implements Rule.OfFile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "yaml-unreadable-value", Severity.ERROR, Category.STRUCTURE, Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    file.yaml().root().ifPresent(root -> look(root, findings));
  }

  /** Aliases are not followed: what they stand for is looked at where it is written. */
  private static void look(Node node, Findings findings) {
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        look(entry.key(), findings);
        look(entry.value(), findings);
      }
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> look(item, findings));
    } else if (node instanceof Scalar scalar && isUnreadable(scalar)) {
      List<Edit> quotes = scalar.tag().isEmpty() ? Rewrite.quote(scalar) : List.of();
      boolean tagged = scalar.tag().isPresent();
      findings
          .at(
              scalar.span(),
              tagged
                  ? "the tag before it makes this something else than a text, and it is none"
                  : "YAML 1.1 takes this for a date or a number, and it is none")
          .help(
              tagged
                  ? "remove the tag; until then dbt reads nothing of this file"
                  : "put it in quotes; until then dbt reads nothing of this file")
          .fix(
              quotes.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new Fix("put it in quotes", Safety.SAFE, quotes)));
    }
  }

  /** What the reader of YAML refuses by itself is told by it. */
  private static boolean isUnreadable(Scalar scalar) {
    return ScalarResolution.of(scalar).kind() == ScalarResolution.Kind.REFUSED
        && !Set.of("=", "<<").contains(scalar.text());
  }
}
