package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.yaml.ScalarOffsets;

/** A secret variable is read outside of the profiles. */
public final class SecretOutsideProfile implements Rule.OfProject {

  private static final RuleInfo INFO =
      RuleInfo.of("secret-outside-profile", Severity.ERROR, Category.TARGETS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProjectFile project, ProfilesFile profiles, Schema schema, Findings findings) {
    ProjectTemplates.each(
        project,
        (scalar, template) ->
            template.envVars().stream()
                .filter(EnvVar::isSecret)
                .forEach(
                    secret ->
                        findings
                            .at(
                                ScalarOffsets.of(findings.source(), scalar)
                                    .span(secret.nameSpan().start(), secret.nameSpan().end()),
                                "dbt gives this secret variable to profiles and packages only")
                            .help(
                                "read it in profiles.yml, or give it a name without the prefix if"
                                    + " it is no secret")));
  }
}
