package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.yaml.Mapping.Entry;
import java.util.Optional;

/** `outputs` is no mapping. */
public final class OutputsNotMapping implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("outputs-not-mapping", Severity.ERROR, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    Optional<Entry> outputs = profile.entry("outputs");
    if (outputs.isEmpty() || profile.outputs().isPresent() || !profile.complete()) {
      return;
    }
    findings
        .at(outputs.get().key().span(), "`outputs` is no mapping of names to connections")
        .key("outputs")
        .help("write the name of each output and a colon below it, indented, without a dash");
  }
}
