package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import java.util.Optional;

/** A profile of the AWS configuration is named where there is none. */
public final class PlatformAwsProfile implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("platform-aws-profile", Severity.WARNING, Category.SECURITY)
          .about("aws_profile_name");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Member> named =
        target
            .member("aws_profile_name")
            .filter(member -> !(member.value() instanceof Value.Null))
            .filter(member -> schema.dialect() == Dialect.PLATFORM);
    if (named.isPresent()) {
      findings
          .at(
              named.get().key().span(),
              "`aws_profile_name` names a profile that only your machine has")
          .key("aws_profile_name")
          .help("remove it: on the platform the access key of the credential signs the requests");
    }
  }
}
