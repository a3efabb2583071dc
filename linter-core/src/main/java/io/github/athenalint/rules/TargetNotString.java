package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Fix.Safety;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Edit;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Node;
import java.util.List;
import java.util.Optional;

/** `target:` is no text. */
public final class TargetNotString implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("target-not-string", Severity.ERROR, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    Optional<Value> chosen = profile.chosen();
    if (chosen.isEmpty()
        || chosen.get().types().isEmpty()
        || chosen.get().types().contains(ValueType.TEXT)) {
      return;
    }
    Node node = chosen.get().node();
    List<Edit> quotes = Rewrite.quote(node);
    findings
        .at(
            node.span().isEmpty()
                ? profile.entry("target").orElseThrow().key().span()
                : node.span(),
            "`target` is no text to YAML 1.1, which dbt reads")
        .key("target")
        .help("put the name of an output in quotes")
        .fix(
            quotes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix("put the name in quotes", Safety.SAFE, quotes)));
  }
}
