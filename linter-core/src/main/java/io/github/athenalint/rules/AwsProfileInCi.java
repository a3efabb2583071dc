package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import java.util.Locale;
import java.util.Set;

/** A target that machines use needs a profile of a machine. */
public final class AwsProfileInCi implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("aws-profile-in-ci", Severity.INFO, Category.SECURITY, Set.of(Trait.OPINION))
          .about("aws_profile_name");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("aws_profile_name")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(
            member ->
                SHARED.contains(target.name().toLowerCase(Locale.ROOT))
                    && member.value().asText().filter(text -> !text.isEmpty()).isPresent())
        .ifPresent(
            member ->
                findings
                    .at(
                        member.value().node().span(),
                        "every machine that runs this target needs this profile in `~/.aws`")
                    .key(member.name())
                    .help(
                        "leave it away where machines have a role, or take it from the environment"));
  }

  private static final Set<String> SHARED = Set.of("ci", "live", "prd", "prod", "production");
}
