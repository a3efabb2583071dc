package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;

/** The name of the profile is no text. */
public final class ProjectProfileNotString implements Rule.OfProject {

  private static final RuleInfo INFO =
      RuleInfo.of("project-profile-not-string", Severity.ERROR, Category.TARGETS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProjectFile project, ProfilesFile profiles, Schema schema, Findings findings) {
    project
        .profile()
        .filter(value -> !(value instanceof Value.Null) && !value.types().contains(ValueType.TEXT))
        .ifPresent(
            value ->
                findings
                    .at(value.node().span(), "the name of the profile is not a text for YAML")
                    .key("profile")
                    .help("put it in quotes, here and in profiles.yml"));
  }
}
