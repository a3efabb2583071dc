package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.PlatformVariable;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Dialect;
import java.util.Optional;

/** A template reads a variable that the platform cannot have. */
public final class PlatformEnvVarPrefix implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("platform-env-var-prefix", Severity.ERROR, Category.JINJA).aboutTemplates();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final Regex NAME = Regex.of("[A-Za-z_][A-Za-z0-9_]*");

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (schema.dialect() != Dialect.PLATFORM) {
      return;
    }
    for (MemberTemplate use : target.allTemplates()) {
      boolean secret = schema.field(use.member().name()).filter(Field::secret).isPresent();
      for (EnvVar variable : use.template().envVars()) {
        if (variable.name().filter(name -> !PlatformVariable.isPossible(name)).isPresent()) {
          report(use, variable, secret, findings);
        }
      }
    }
  }

  private static void report(
      MemberTemplate use, EnvVar variable, boolean secret, Findings findings) {
    String name = variable.name().orElseThrow();
    Span literal = variable.nameSpan();
    Span place = use.span(findings.source(), literal);
    String better = PlatformVariable.named(name, secret);
    TemplateFindings.at(use, findings, literal, "the platform has no variable `" + name + "`")
        .help(
            "name it `"
                + better
                + "`: variables of the platform are in upper case and begin with `DBT_`")
        .fix(rename(place, name, better, findings.source()));
  }

  private static Optional<Fix> rename(Span place, String name, String better, SourceText source) {
    boolean plain =
        NAME.matches(name)
            && place.length() == name.length() + 2
            && source.text(place).contains(name);
    return plain
        ? Optional.of(
            Fix.unsafe(
                "read `" + better + "`",
                new Edit(new Span(place.start() + 1, place.end() - 1), better)))
        : Optional.empty();
  }
}
