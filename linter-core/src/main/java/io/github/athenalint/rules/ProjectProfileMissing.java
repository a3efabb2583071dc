package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Spelling;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Node;
import java.util.List;
import java.util.Optional;

/** The project names a profile that is not there. */
public final class ProjectProfileMissing implements Rule.OfProject {

  private static final RuleInfo INFO =
      RuleInfo.of("project-profile-missing", Severity.ERROR, Category.TARGETS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProjectFile project, ProfilesFile profiles, Schema schema, Findings findings) {
    Optional<String> name = project.profile().flatMap(Value::asText);
    List<String> names = Lists.map(profiles.profiles(), Profile::name);
    if (name.isEmpty() || name.get().isEmpty() || names.contains(name.get())) {
      return;
    }
    Optional<String> near =
        Lists.first(names, one -> one.equalsIgnoreCase(name.get()))
            .or(() -> Spelling.nearest(name.get(), names));
    Node value = project.profile().orElseThrow().node();
    findings
        .at(value.span(), "the profiles.yml beside this project has no profile of this name")
        .profile(name.get())
        .key("profile")
        .help(
            near.map(one -> "did you mean `" + one + "`?")
                .orElse("name one of its profiles, or write the profile"))
        .fix(
            near.flatMap(
                one ->
                    Rewrite.value(value, one)
                        .map(edit -> Fix.unsafe("write `" + one + "`", edit))));
  }
}
