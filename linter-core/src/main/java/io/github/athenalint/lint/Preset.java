package io.github.athenalint.lint;

import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import java.util.Optional;

/** Which rules run, and how severe they are, unless the user says otherwise for a rule. */
public enum Preset {
  /** Every rule but the opinions. */
  DEFAULT,
  /** The same, and what may lose data is an error. */
  STRICT,
  /** Every rule. */
  ALL;

  /**
   * Returns the severity that a finding of a rule has under this preset, or nothing if the rule is
   * off.
   *
   * @param rule the rule
   * @param severity the severity that the rule gave the finding
   */
  public Optional<Severity> severity(RuleInfo rule, Severity severity) {
    if (rule.traits().contains(Trait.OPINION) && this != ALL) {
      return Optional.empty();
    }
    boolean raised =
        this == STRICT && rule.traits().contains(Trait.DATA_LOSS) && severity == Severity.WARNING;
    return Optional.of(raised ? Severity.ERROR : severity);
  }
}
