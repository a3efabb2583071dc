package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Value;
import java.util.Optional;

/** A project has Python models, and its profile nothing to run them. */
public final class SparkWorkgroupMissing implements Rule.OfProject {

  private static final RuleInfo INFO =
      RuleInfo.of("spark-workgroup-missing", Severity.WARNING, Category.TARGETS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProjectFile project, ProfilesFile profiles, Schema schema, Findings findings) {
    Optional<String> name = project.profile().flatMap(Value::asText);
    Optional<Profile> used =
        profiles.profiles().stream()
            .filter(profile -> name.equals(Optional.of(profile.name())))
            .filter(profile -> !profile.athenaTargets().isEmpty())
            .findFirst();
    boolean lacking =
        used.filter(
                profile ->
                    Lists.all(
                        profile.athenaTargets(),
                        target -> Misspelling.isLeftOut("spark_work_group", target, schema)))
            .isPresent();
    if (lacking && project.pythonModel().isPresent()) {
      findings
          .at(
              project.profile().orElseThrow().node().span(),
              "`"
                  + project.pythonModel().get()
                  + "` is a Python model, and no target of this profile has `spark_work_group`")
          .profile(used.get().name())
          .key("spark_work_group")
          .help("add the name of a workgroup for Apache Spark to the targets that build it");
    }
  }
}
