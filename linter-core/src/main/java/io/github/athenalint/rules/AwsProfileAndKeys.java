package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import java.util.Optional;
import java.util.Set;

/** A target signs in twice. */
public final class AwsProfileAndKeys implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("aws-profile-and-keys", Severity.WARNING, Category.SECURITY)
          .about("aws_profile_name");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Member> profile = target.member("aws_profile_name").filter(AwsProfileAndKeys::isSet);
    Optional<Member> id = target.member(KeyPair.ID).filter(AwsProfileAndKeys::isSet);
    if (profile.isPresent() && id.isPresent() && schema.dialect() != Dialect.PLATFORM) {
      findings
          .at(profile.get().key().span(), "the access key signs, `aws_profile_name` does not count")
          .key("aws_profile_name")
          .help("keep one of them: the profile must exist all the same, or dbt fails")
          .related(id.get().key().span(), "the access key");
    }
  }

  /** A value that may be none or empty in some environment is not certainly set. */
  private static boolean isSet(Member member) {
    return member.value().types().equals(Set.of(ValueType.TEXT))
        && !member.value().asText().equals(Optional.of(""));
  }
}
