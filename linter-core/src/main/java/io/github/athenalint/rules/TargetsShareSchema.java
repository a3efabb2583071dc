package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two targets build into the same schema. */
public final class TargetsShareSchema implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "targets-share-schema", Severity.WARNING, Category.TARGETS, Set.of(Trait.DATA_LOSS));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    if (profile.athenaTargets().size() < 2) {
      return;
    }
    Map<BuildPlace, Target> first = new HashMap<>();
    for (Target target : profile.athenaTargets()) {
      Optional<Target> earlier =
          BuildPlace.of(target).map(place -> first.putIfAbsent(place, target));
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
}
