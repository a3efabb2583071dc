package io.github.athenalint.rules;

import io.github.athenalint.profile.ModelFolder;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.yaml.Mapping.Entry;
import java.util.Optional;
import java.util.Set;

/** Highly available tables get a location that is not theirs alone. */
public final class ProjectHaNonunique implements Rule.OfProject {

  private static final RuleInfo INFO =
      new RuleInfo(
          "project-ha-nonunique", Severity.WARNING, Category.TARGETS, Set.of(Trait.DATA_LOSS));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProjectFile project, ProfilesFile profiles, Schema schema, Findings findings) {
    for (ModelFolder folder : project.modelFolders()) {
      Entry setting = folder.own().get("ha");
      if (setting != null
          && folder.text("ha").filter(text -> text.equalsIgnoreCase("true")).isPresent()
          && !folder.text("table_type").equals(Optional.of("iceberg"))) {
        SharedLocation.of(folder, project, profiles)
            .ifPresent(
                shared ->
                    findings
                        .at(
                            setting.value().span(),
                            "these tables get a location that is not unique: `" + shared + "`")
                        .key("ha")
                        .help(
                            "set `+s3_data_naming: schema_table_unique` here, or in the profile"));
      }
    }
  }
}
