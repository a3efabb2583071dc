package io.github.athenalint.lint;

import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.text.Lists;
import java.util.List;

/**
 * The rules of a run by the moment at which they look, so that nobody sorts them once a target.
 *
 * @param ofFile those that look at a whole file
 * @param ofProject those that look at the project beside it
 * @param ofProfile those that look at a profile
 * @param ofTemplates those of them that look at nothing but its templates
 * @param ofNames those that know the conventions of the team
 * @param ofTarget those that look at a target
 * @param ofSchema those that explain violations of the schema
 */
record Moments(
    List<Rule.OfFile> ofFile,
    List<Rule.OfProject> ofProject,
    List<Rule.OfProfile> ofProfile,
    List<Rule.OfProfile> ofTemplates,
    List<Rule.OfNames> ofNames,
    Roster ofTarget,
    List<Rule.OfSchema> ofSchema) {

  /** Sorts rules; each moment keeps their order. */
  static Moments of(List<Rule> rules) {
    List<Rule.OfProfile> ofProfile = Lists.only(rules, Rule.OfProfile.class);
    return new Moments(
        Lists.only(rules, Rule.OfFile.class),
        Lists.only(rules, Rule.OfProject.class),
        ofProfile,
        Lists.only(ofProfile, rule -> rule.info().category() == Category.JINJA),
        Lists.only(rules, Rule.OfNames.class),
        new Roster(Lists.only(rules, Rule.OfTarget.class)),
        Lists.only(rules, Rule.OfSchema.class));
  }
}
