package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.schema.Field;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Offered;
import io.github.athenalint.value.Rendered;
import io.github.athenalint.value.Rendering;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a field that takes no text, or a key that no field has, reads the one variable in it.
 *
 * @param use the template
 * @param variable the variable
 * @param field the field, if the key is one
 * @param source the file
 */
record VariableReading(
    MemberTemplate use, String variable, Optional<Field> field, SourceText source) {

  /**
   * Texts of which each is something else to whoever reads it as Python, as JSON or as a number.
   */
  private static final List<String> VALUES =
      List.of(
          "",
          "x",
          "True",
          "true",
          "None",
          "null",
          "4",
          "0",
          "3600",
          "+4",
          "010",
          "0x10",
          "4.0",
          "1e3",
          "\"x\"",
          "'x'",
          "[]",
          "[4]",
          "{}",
          "{\"a\": 4}");

  private static final Set<String> FUNCTIONS = Set.of("env_var", "fromjson");
  private static final Set<String> FILTERS =
      Set.of("as_bool", "as_native", "as_number", "int", "default", "d");

  /** Tells whether no value of the variable suits both fields, but some value suits each. */
  boolean excludes(VariableReading other) {
    if (!variable.equals(other.variable)) {
      return false;
    }
    boolean suitsOne = false;
    boolean suitsOther = false;
    for (int at = -1; at < VALUES.size(); at++) {
      Map<String, String> set = at < 0 ? Map.of() : Map.of(variable, VALUES.get(at));
      boolean one = suits(set);
      boolean two = other.suits(set);
      if (one && two) {
        return false;
      }
      suitsOne |= one;
      suitsOther |= two;
    }
    return suitsOne && suitsOther;
  }

  /** Finds the variable of a template that does no more with it than to read a flag or a number. */
  static Optional<VariableReading> of(
      MemberTemplate use, Optional<Field> field, SourceText source) {
    Set<String> names = new HashSet<>();
    for (EnvVar variable : use.template().envVars()) {
      names.add(variable.isSecret() ? "" : variable.name().orElse(""));
    }
    boolean simple =
        names.size() == 1
            && !names.contains("")
            && field.filter(taken -> taken.types().contains(ValueType.TEXT)).isEmpty()
            && !use.value().isKnown()
            && isFollowed(use.template());
    return simple
        ? Optional.of(new VariableReading(use, names.iterator().next(), field, source))
        : Optional.empty();
  }

  private static boolean isFollowed(Template template) {
    return template.isSingleOutput()
        && Lists.all(template.expressions(), VariableReading::isFollowed);
  }

  private static boolean isFollowed(Expr part) {
    if (part instanceof Expr.Name name) {
      return FUNCTIONS.contains(name.name()) || !Offered.NAMES.contains(name.name());
    }
    if (part instanceof Expr.Call call) {
      return call.callee() instanceof Expr.Name callee && FUNCTIONS.contains(callee.name());
    }
    if (part instanceof Expr.Filter filter) {
      return FILTERS.contains(filter.name());
    }
    return part instanceof Expr.Text
        || part instanceof Expr.IntegerNumber
        || part instanceof Expr.FloatNumber
        || part instanceof Expr.Truth
        || part instanceof Expr.None
        || part instanceof Expr.Not
        || part instanceof Expr.Logic
        || part instanceof Expr.Conditional;
  }

  /** Tells whether the field gets a value of its type, or the key any, where no more is set. */
  private boolean suits(Map<String, String> variables) {
    Rendered rendered =
        Rendering.render(source, use.scalar(), Environment.of(variables), Dialect.CORE);
    Value value = rendered.value();
    if (field.isEmpty()) {
      // Nobody reads the key, but dbt renders what stands behind it.
      return Lists.all(rendered.problems(), problem -> problem.kind().isOfValue());
    }
    Set<ValueType> taken = field.get().types();
    boolean ofType =
        Lists.any(
            value.types(),
            type ->
                taken.contains(type)
                    || (type == ValueType.FLOAT && taken.contains(ValueType.INTEGER)));
    return rendered.problems().isEmpty() && ofType;
  }
}
