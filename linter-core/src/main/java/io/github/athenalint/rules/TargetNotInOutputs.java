package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.ScalarOffsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code target:} names no output. */
public final class TargetNotInOutputs implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("target-not-in-outputs", Severity.ERROR, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    List<String> names = Lists.map(profile.targets(), Target::name);
    if (names.isEmpty() || !profile.complete()) {
      return;
    }
    profile.chosen().ifPresent(chosen -> look(chosen, names, profile.name(), findings));
  }

  private static void look(Value chosen, List<String> names, String profile, Findings findings) {
    Optional<String> name = chosen.asText();
    if (name.isEmpty()) {
      if (chosen.node() instanceof Scalar scalar && chosen instanceof Value.Unknown unknown) {
        lookAtLetters(scalar, Lists.only(names, each -> mayBe(unknown, each)), names, findings);
        fallback(scalar).ifPresent(taken -> lookAtFallback(scalar, taken, names, findings));
      }
    } else if (!names.contains(name.get())) {
      findings
          .at(
              chosen.node().span(),
              "`" + name.get() + "` is none of the outputs of `" + profile + "`")
          .key("target")
          .help("choose one of " + choices(names))
          .fix(
              nearest(name.get(), names)
                  .flatMap(near -> Rewrite.value(chosen.node(), near))
                  .map(edit -> Fix.safe("write the name as the output has it", edit)));
    }
  }

  /** Tells whether a name begins and ends as the template does. */
  private static boolean mayBe(Value.Unknown chosen, String name) {
    return !chosen.types().equals(Set.of(ValueType.TEXT))
        || (name.startsWith(chosen.prefix())
            && name.endsWith(chosen.suffix())
            && name.length() >= chosen.prefix().length() + chosen.suffix().length());
  }

  private static void lookAtLetters(
      Scalar scalar, List<String> likely, List<String> names, Findings findings) {
    if (likely.isEmpty()) {
      findings
          .at(scalar.span(), "no output begins and ends as this template does")
          .key("target")
          .help(
              "take away what stands around the braces, or name an output so; there are "
                  + choices(names));
    } else if (!Lists.any(likely, name -> LetterCase.allows(scalar, name))) {
      findings
          .at(scalar.span(), "no output is written in the letters that this template gives")
          .key("target")
          .help("drop the filter, or name an output so; there are " + choices(names));
    }
  }

  /** Returns the default of a template that is a single variable as it is. */
  private static Optional<Expr.Text> fallback(Scalar scalar) {
    return Template.parse(scalar.text())
        .singleOutput()
        .filter(Expr.Call.class::isInstance)
        .map(Expr.Call.class::cast)
        .filter(call -> call.isOf("env_var"))
        .flatMap(call -> call.arguments().at(1, "default"))
        .filter(Expr.Text.class::isInstance)
        .map(Expr.Text.class::cast);
  }

  private static void lookAtFallback(
      Scalar scalar, Expr.Text taken, List<String> names, Findings findings) {
    if (!names.contains(taken.text())) {
      findings
          .at(
              ScalarOffsets.of(findings.source(), scalar)
                  .span(taken.span().start(), taken.span().end()),
              "the default `" + taken.text() + "` is none of the outputs")
          .key("target")
          .severity(Severity.WARNING)
          .help("without the variable dbt stops; choose one of " + choices(names));
    }
  }

  private static String choices(List<String> names) {
    return names.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
  }

  private static Optional<String> nearest(String name, List<String> names) {
    List<String> same = Lists.only(names, each -> each.strip().equalsIgnoreCase(name.strip()));
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }
}
