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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    Map<Place, Target> first = new HashMap<>();
    for (Target target : profile.athenaTargets()) {
      Optional<Target> earlier = Place.of(target).map(place -> first.putIfAbsent(place, target));
      earlier.ifPresent(other -> report(profile, other, target, findings));
    }
  }

  private static void report(Profile profile, Target earlier, Target later, Findings findings) {
    boolean twins = Writing.of(earlier).equals(Writing.of(later));
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
   * Where a target builds, as far as that is the same in every environment. Different accounts can
   * have schemas of one name, but a bucket belongs to one account, so it counts as well.
   */
  private record Place(
      String region, String catalog, String schema, String bucket, List<String> identity) {

    static Optional<Place> of(Target target) {
      Optional<String> region = target.text("region_name");
      Optional<String> catalog = target.catalog().flatMap(member -> member.value().asText());
      Optional<String> schema = target.text("schema");
      Optional<String> bucket = target.dataRoot().map(S3Location::bucket);
      if (region.isEmpty() || catalog.isEmpty() || schema.isEmpty() || bucket.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Place(
              region.get(),
              catalog.get().toLowerCase(Locale.ROOT),
              schema.get(),
              bucket.get(),
              IDENTITY.stream().map(key -> Writing.of(target, key)).toList()));
    }
  }
}
