package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Spelling;
import io.github.athenalint.yaml.ScalarOffsets;
import java.util.List;
import java.util.Set;

/** The project asks its target for something that no target has. */
public final class ProjectTargetAttrUnknown implements Rule.OfProject {

  private static final RuleInfo INFO =
      RuleInfo.of("project-target-attr-unknown", Severity.WARNING, Category.TARGETS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProjectFile project, ProfilesFile profiles, Schema schema, Findings findings) {
    ProjectTemplates.each(
        project,
        (scalar, template) ->
            template.expressions().stream()
                .filter(Expr.Attribute.class::isInstance)
                .map(Expr.Attribute.class::cast)
                .filter(one -> one.of() instanceof Expr.Name of && of.name().equals("target"))
                .filter(one -> !isOffered(one.name(), schema))
                .forEach(
                    one ->
                        findings
                            .at(
                                ScalarOffsets.of(findings.source(), scalar)
                                    .span(one.span().start(), one.span().end()),
                                "`target." + one.name() + "` is undefined")
                            .help(help(one.name(), schema))));
  }

  private static final Set<String> OTHERS =
      Set.of(
          "name",
          "target_name",
          "profile_name",
          "type",
          "threads",
          "user",
          "get",
          "keys",
          "items",
          "values");

  private static boolean isOffered(String name, Schema schema) {
    return OTHERS.contains(name) || schema.field(name).filter(field -> !field.secret()).isPresent();
  }

  private static String help(String name, Schema schema) {
    if (schema.field(name).isPresent()) {
      return "dbt keeps secrets from the project";
    }
    List<String> names =
        schema.fields().stream().filter(field -> !field.secret()).map(Field::name).toList();
    return Spelling.nearest(name, names)
        .map(near -> "did you mean `target." + near + "`?")
        .orElse("`target` offers the fields of the profile, `name` and `profile_name`");
  }
}
