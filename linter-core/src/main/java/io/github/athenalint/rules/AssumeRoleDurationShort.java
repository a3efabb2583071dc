package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import java.util.Set;

/** The session of a role is short. */
public final class AssumeRoleDurationShort implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
              "assume-role-duration-short", Severity.INFO, Category.SECURITY, Set.of(Trait.OPINION))
          .about("assume_role_duration_seconds");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("assume_role_duration_seconds")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(
            member ->
                member.value() instanceof Value.Number number
                    && number.number().doubleValue() >= LEAST
                    && number.number().doubleValue() < USUAL)
        .ifPresent(
            member ->
                findings
                    .at(
                        member.value().node().span(),
                        "the session ends after less than an hour, and dbt does not begin another")
                    .key(member.name())
                    .help("leave the default of an hour, or give a long build more"));
  }

  /** What AWS takes at least, in seconds. */
  private static final int LEAST = 900;

  private static final int USUAL = 3600;
}
