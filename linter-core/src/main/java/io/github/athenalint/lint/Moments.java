package io.github.athenalint.lint;

import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo.Category;
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
    List<Rule.OfProfile> ofProfile = only(Rule.OfProfile.class, rules);
    return new Moments(
        only(Rule.OfFile.class, rules),
        only(Rule.OfProject.class, rules),
        ofProfile,
        ofProfile.stream().filter(rule -> rule.info().category() == Category.JINJA).toList(),
        only(Rule.OfNames.class, rules),
        new Roster(only(Rule.OfTarget.class, rules)),
        only(Rule.OfSchema.class, rules));
  }

  private static <T extends Rule> List<T> only(Class<T> moment, List<Rule> rules) {
    return rules.stream().filter(moment::isInstance).map(moment::cast).toList();
  }
}
