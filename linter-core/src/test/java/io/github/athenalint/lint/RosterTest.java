package io.github.athenalint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Diagnostic.Subject;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.yaml.YamlReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule that has something to say of a target is asked: the examples of all pages show it. */
class RosterTest {

  private static final List<Rule.OfTarget> RULES =
      Rules.all().stream()
          .filter(Rule.OfTarget.class::isInstance)
          .map(Rule.OfTarget.class::cast)
          .toList();

  private final Roster roster = new Roster(RULES);
  private final Set<String> heard = new HashSet<>();

  @Test
  void whoHasSomethingToSayIsAsked() {
    for (Rule page : Rules.all()) {
      RuleDoc.of(page).blocks().forEach(block -> look(block.text()));
    }
    assertThat(heard)
        .as("rules that spoke of some example, in the default version and environment")
        .hasSizeGreaterThan(RULES.size() * 3 / 4);
  }

  @Test
  void whoHasNothingToSayIsNotAsked() {
    Target target =
        targets("a:\n  outputs:\n    b: {type: athena, schema: c}\n", Dialect.CORE).get(0);
    assertThat(roster.of(target).stream().map(rule -> rule.info().name()))
        .contains("placeholder-value", "type-unknown")
        .doesNotContain("half-key-pair", "secret-default");
  }

  private void look(String text) {
    for (Dialect dialect : Dialect.values()) {
      SourceText source = SourceText.of("profiles.yml", text);
      Schema schema = Schema.project(dialect, Schema.newestVersion());
      for (Target target : targets(text, dialect)) {
        List<Rule.OfTarget> asked = roster.of(target);
        for (Rule.OfTarget rule : RULES) {
          Findings findings = new Findings(rule.info(), source, Subject.FILE);
          rule.check(target, schema, findings);
          if (!findings.diagnostics().isEmpty()) {
            heard.add(rule.info().name());
            assertThat(asked).as(rule.info().name() + " of:\n" + text).contains(rule);
          }
        }
      }
    }
  }

  private static List<Target> targets(String text, Dialect dialect) {
    SourceText source = SourceText.of("profiles.yml", text);
    return ProfilesFile.of(source, YamlReader.read(source), Environment.unknown(), dialect)
        .profiles()
        .stream()
        .map(Profile::athenaTargets)
        .flatMap(List::stream)
        .toList();
  }
}
