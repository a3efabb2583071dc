package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two targets build into the same schema. */
public final class TargetsShareSchema implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "targets-share-schema", Severity.WARNING, Category.TARGETS, Set.of(Trait.DATA_LOSS));

  private static final List<String> IDENTITY =
      List.of("aws_profile_name", "aws_access_key_id", "assume_role_arn");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    List<Target> targets = profile.athenaTargets();
    for (int i = 1; i < targets.size(); i++) {
      Target later = targets.get(i);
      Optional<Target> earlier =
          targets.subList(0, i).stream().filter(other -> shares(other, later)).findFirst();
      earlier.ifPresent(other -> report(profile, other, later, findings));
    }
  }

  private static void report(Profile profile, Target earlier, Target later, Findings findings) {
    boolean twins = Sameness.ofAll(earlier, later);
    findings
        .at(
            later.member("schema").orElseThrow().value().node().span(),
            "`" + later.name() + "` builds into the same schema as `" + earlier.name() + "`")
        .target(profile.name(), later.name())
        .key("schema")
        .severity(twins ? Severity.INFO : Severity.WARNING)
        .help(
            "give each target a schema of its own: a run of one drops and rebuilds the other's tables")
        .related(
            earlier.member("schema").orElseThrow().value().node().span(),
            "`" + earlier.name() + "` builds here");
  }

  /**
   * The names must be the same in every environment. Different accounts can have schemas of one
   * name, but a bucket belongs to one account, so the tables must lie in one bucket too.
   */
  private static boolean shares(Target one, Target other) {
    return Sameness.ofText(one, other, "schema")
        && Sameness.ofText(one, other, "region_name")
        && Sameness.ofCatalog(one, other)
        && IDENTITY.stream().allMatch(key -> Sameness.ofWriting(one, other, key))
        && one.dataRoot().isPresent()
        && one.dataRoot().map(S3Location::bucket).equals(other.dataRoot().map(S3Location::bucket));
  }
}
