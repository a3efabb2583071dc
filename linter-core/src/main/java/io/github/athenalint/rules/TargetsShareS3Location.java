package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.TableStore;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Two targets write a table of one name to the same folder. */
public final class TargetsShareS3Location implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "targets-share-s3-location", Severity.WARNING, Category.TARGETS, Set.of(Trait.DATA_LOSS));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    Map<S3Location, Target> first = new HashMap<>();
    for (Target target : profile.athenaTargets()) {
      TableStore.of(target)
          .flatMap(TableStore::sharedFolder)
          .map(folder -> first.putIfAbsent(folder, target))
          .filter(earlier -> !BuildPlace.isSame(earlier, target))
          .ifPresent(earlier -> report(earlier, target, findings));
    }
  }

  private static void report(Target earlier, Target later, Findings findings) {
    findings
        .at(
            TableStore.written(later).orElseThrow().node().span(),
            "`" + later.name() + "` writes its tables over those of `" + earlier.name() + "`")
        .target(later.profile(), later.name())
        .key(later.value("s3_data_dir").isPresent() ? "s3_data_dir" : "s3_staging_dir")
        .help("give each target a folder of its own, or set `s3_data_naming: schema_table_unique`")
        .related(
            TableStore.written(earlier).orElseThrow().node().span(),
            "`" + earlier.name() + "` writes here");
  }
}
