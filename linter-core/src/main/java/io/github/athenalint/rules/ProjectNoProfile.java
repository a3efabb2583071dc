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
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Mapping.Entry;
import java.util.List;
import java.util.Optional;

/** The project names no profile. */
public final class ProjectNoProfile implements Rule.OfProject {

  private static final RuleInfo INFO =
      RuleInfo.of("project-no-profile", Severity.WARNING, Category.TARGETS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProjectFile project, ProfilesFile profiles, Schema schema, Findings findings) {
    Optional<Entry> entry = project.entry("profile");
    boolean named = entry.isPresent() && !(project.profile().orElse(null) instanceof Value.Null);
    if (named) {
      return;
    }
    List<String> names = Lists.map(profiles.profiles(), Profile::name);
    findings
        .at(
            entry.map(one -> one.key().span()).orElse(first(project)),
            "the project names no profile")
        .help(
            names.size() == 1
                ? "add `profile: " + names.get(0) + "`"
                : "add `profile:` with the name of one of the profiles");
  }

  private static Span first(ProjectFile project) {
    return project.top().orElseThrow().entries().get(0).key().span();
  }
}
