package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A target lacks what all others have. */
public final class TargetsKeyDrift implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo("targets-key-drift", Severity.INFO, Category.TARGETS, Set.of(Trait.OPINION));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    List<Target> targets = Lists.only(profile.athenaTargets(), Target::complete);
    Map<String, Integer> counts = new TreeMap<>();
    targets.forEach(
        target -> target.members().forEach(one -> counts.merge(one.name(), 1, Integer::sum)));
    List<String> nearlyAlways =
        counts.entrySet().stream()
            .filter(one -> one.getValue() == targets.size() - 1 && KEYS.contains(one.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    for (Target target : targets.size() < LEAST ? List.<Target>of() : targets) {
      nearlyAlways.stream()
          .filter(key -> target.member(key).isEmpty())
          .forEach(
              key ->
                  findings
                      .at(target.key().span(), "every other target sets `" + key + "`")
                      .target(profile.name(), target.name())
                      .key(key)
                      .help("set it here too, or in none: targets should differ in values only"));
    }
  }

  private static final int LEAST = 3;

  private static final Set<String> KEYS =
      Set.of("work_group", "s3_staging_dir", "s3_data_dir", "s3_data_naming", "s3_tmp_table_dir");
}
