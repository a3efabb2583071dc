package io.github.athenalint.value;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.text.Lists;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Evaluates expressions; what fails in every environment ends in an {@link EvaluationFailure}. */
final class Evaluator {

  private final Map<String, Seen> bound = new HashMap<>();
  private final EnvCalls envCalls;
  private final Filters filters = new Filters(this::evaluate);

  /** Arguments are looked at more than once; without this, nesting would cost exponentially. */
  private final IdentityHashMap<Expr, Seen> evaluated = new IdentityHashMap<>();

  /** Whether only what Jinja folds while it compiles is evaluated. */
  private boolean folding;

  Evaluator(Environment environment) {
    this.envCalls = new EnvCalls(environment, this::evaluate);
  }

  /** Binds a name from here on. */
  void bind(String name, Seen value) {
    evaluated.clear();
    bound.put(name, value);
  }

  /** Returns the value that Jinja computes while it compiles, if it does. */
  Optional<Seen> constant(Expr expression) {
    folding = true;
    evaluated.clear();
    try {
      return Optional.of(evaluate(expression)).filter(Fixed::isConstant);
    } catch (EvaluationFailure notConstant) {
      return Optional.empty();
    } finally {
      folding = false;
      evaluated.clear();
    }
  }

  /** Evaluates an expression. */
  Seen evaluate(Expr expression) {
    Seen known = evaluated.get(expression);
    if (known != null) {
      return known;
    }
    try {
      Seen value = step(expression);
      evaluated.put(expression, value);
      return value;
    } catch (EvaluationFailure failure) {
      throw failure.at(Culprit.of(expression));
    }
  }

  private Seen step(Expr expression) {
    Optional<Seen> literal = Fixed.literal(expression);
    if (literal.isPresent()) {
      return literal.get();
    }
    if (expression instanceof Expr.Items items) {
      return new Seen.Items(Lists.map(items.children(), this::evaluate), items.tuple());
    }
    if (expression instanceof Expr.Fields fields) {
      return fields(fields);
    }
    if (expression instanceof Expr.Name name) {
      return name(name.name());
    }
    if (expression instanceof Expr.Attribute attribute) {
      return attribute(attribute);
    }
    if (expression instanceof Expr.Subscript subscript) {
      return subscript(subscript);
    }
    return operation(expression);
  }

  private Seen operation(Expr expression) {
    if (expression instanceof Expr.Call call) {
      return call(call);
    }
    if (expression instanceof Expr.Filter filter) {
      return filter(filter);
    }
    if (expression instanceof Expr.Test test) {
      return test(test);
    }
    if (expression instanceof Expr.Not not) {
      return Joining.truth(evaluate(not.operand()))
          .map(truth -> Seen.of(!truth))
          .orElse(Seen.Opaque.of(ValueType.BOOLEAN));
    }
    if (expression instanceof Expr.Signed signed) {
      return Operators.signed(signed.minus(), evaluate(signed.operand()));
    }
    if (expression instanceof Expr.Arithmetic arithmetic) {
      return Operators.apply(
          arithmetic.operator(), evaluate(arithmetic.left()), evaluate(arithmetic.right()));
    }
    if (expression instanceof Expr.Logic logic) {
      return logic(logic);
    }
    if (expression instanceof Expr.Concat concat) {
      return concat(concat);
    }
    if (expression instanceof Expr.Comparison comparison) {
      return comparison(comparison);
    }
    return expression instanceof Expr.Conditional conditional
        ? conditional(conditional)
        : Fixed.ANYTHING;
  }

  private Seen test(Expr.Test test) {
    Seen input = evaluate(test.input());
    test.arguments().all().forEach(this::evaluate);
    if (!Offered.TESTS.contains(test.name())) {
      throw EvaluationFailure.other("No test named '" + test.name() + "'");
    }
    return Tests.ask(test, input, this::evaluate);
  }

  private Seen fields(Expr.Fields fields) {
    Map<String, Seen> known = new LinkedHashMap<>();
    boolean texts = true;
    for (Expr.Pair pair : fields.pairs()) {
      Seen key = evaluate(pair.key());
      Seen value = evaluate(pair.value());
      if (key instanceof Seen.Str name) {
        known.put(name.text(), value);
      } else if (key instanceof Seen.Undefined undefined) {
        // No text is such a key; what counts is that the dict holds it.
        known.put("\0" + undefined.name(), undefined);
      } else {
        texts = false;
      }
    }
    return texts ? new Seen.Fields(known) : Fixed.ANYTHING;
  }

  private Seen name(String name) {
    if (folding) {
      throw EvaluationFailure.other("not constant");
    }
    Seen value = bound.get(name);
    if (value != null) {
      return value;
    }
    return Offered.value(name);
  }

  private Seen attribute(Expr.Attribute attribute) {
    if (attribute.of() instanceof Expr.Name name
        && name.name().equals("modules")
        && !bound.containsKey("modules")
        && !folding
        && !Offered.MODULES.contains(attribute.name())) {
      // A dict has methods too, but nobody calls them in a profile.
      return attribute.name().matches("get|items|keys|values|copy|pop|update|setdefault|clear.*")
          ? Fixed.ANYTHING
          : new Seen.Undefined(
              attribute.name(), "'dict object' has no attribute '" + attribute.name() + "'");
    }
    Seen of = evaluate(attribute.of());
    if (of instanceof Seen.Undefined undefined) {
      throw EvaluationFailure.undefined(undefined);
    }
    if (of instanceof Seen.Fields fields) {
      return Parts.attribute(fields, attribute.name());
    }
    return of.isText() && of.marker() == Marker.NONE
        ? TextMethods.attribute(attribute.name())
        : Parts.attribute(of, attribute.name());
  }

  private Seen subscript(Expr.Subscript subscript) {
    Seen of = evaluate(subscript.of());
    Optional<Seen> index = subscript.index().map(this::evaluate);
    List<Seen> bounds = Lists.map(subscript.bounds(), this::evaluate);
    if (of instanceof Seen.Undefined undefined) {
      throw EvaluationFailure.undefined(undefined);
    }
    return index
        .map(at -> Parts.at(subscript.of(), of, at, this::evaluate))
        .orElseGet(() -> Parts.between(of, bounds));
  }

  private Seen call(Expr.Call call) {
    if (folding) {
      throw EvaluationFailure.other("not constant");
    }
    if (call.isOf("env_var") && !bound.containsKey("env_var")) {
      return envCalls.call(call.arguments());
    }
    // Most profiles call nothing else, and do not load what knows the rest.
    return new Calls(this::evaluate, bound::containsKey).call(call);
  }

  private Seen filter(Expr.Filter filter) {
    if (!Offered.FILTERS.contains(filter.name())) {
      throw new EvaluationFailure(
          TemplateProblem.Kind.UNKNOWN_FILTER,
          filter.name(),
          "No filter named '" + filter.name() + "'");
    }
    if (folding && FilterTypes.NEVER_FOLDED.contains(filter.name())) {
      throw EvaluationFailure.other("not constant");
    }
    return filters.apply(filter, evaluate(filter.input()));
  }

  private Seen logic(Expr.Logic logic) {
    Seen left = evaluate(logic.left());
    Optional<Boolean> truth = Joining.truth(left);
    if (truth.isPresent()) {
      return truth.get() == logic.and() ? evaluate(logic.right()) : left;
    }
    // Of the texts only the empty one is false.
    Seen kept = logic.and() && left.isText() ? new Seen.Str("", left.marker()) : left;
    if (!logic.and()) {
      kept = EnvCalls.filled(logic.left(), left);
    }
    Seen first = kept;
    return alternatives(List.of(() -> first, () -> evaluate(logic.right())));
  }

  private Seen concat(Expr.Concat concat) {
    Seen all = Fixed.EMPTY;
    boolean markup = false;
    for (Expr part : concat.children()) {
      Seen value = evaluate(part);
      markup |= value instanceof Seen.Opaque && value.other();
      all = Joining.concat(all, value);
    }
    // What may be markup escapes what stands beside it.
    return markup ? Seen.Opaque.of(ValueType.TEXT) : all;
  }

  private Seen comparison(Expr.Comparison comparison) {
    Seen left = evaluate(comparison.first());
    boolean certain = true;
    for (Expr.Operand operand : comparison.operands()) {
      Seen right;
      Optional<Boolean> holds;
      try {
        right = evaluate(operand.value());
        holds = Comparisons.compare(operand.operator(), left, right);
      } catch (EvaluationFailure failure) {
        if (certain) {
          throw failure;
        }
        return Seen.of(false);
      }
      if (holds.isPresent() && !holds.get()) {
        return Seen.of(false);
      }
      certain &= holds.isPresent();
      left = right;
    }
    return certain ? Seen.of(true) : Seen.Opaque.of(ValueType.BOOLEAN);
  }

  private Seen conditional(Expr.Conditional conditional) {
    Optional<Boolean> truth = Joining.truth(evaluate(conditional.test()));
    Supplier<Seen> then = () -> evaluate(conditional.then());
    Supplier<Seen> otherwise =
        () -> conditional.otherwise().map(this::evaluate).orElseGet(this::noElse);
    if (truth.isPresent()) {
      return truth.get() ? then.get() : otherwise.get();
    }
    return alternatives(List.of(then, otherwise));
  }

  private Seen noElse() {
    if (folding) {
      throw EvaluationFailure.other("not constant");
    }
    return new Seen.Undefined(
        "",
        "the inline if-expression on line 1 evaluated to false and no else section was defined");
  }

  /** Returns what any of the alternatives may give; they fail together only if all fail. */
  Seen alternatives(List<Supplier<Seen>> alternatives) {
    Optional<EvaluationFailure> first = Optional.empty();
    Optional<Seen> joined = Optional.empty();
    for (Supplier<Seen> alternative : alternatives) {
      try {
        Seen value = alternative.get();
        joined = Optional.of(joined.map(before -> Joining.either(before, value)).orElse(value));
      } catch (EvaluationFailure failure) {
        if (folding) {
          // Whether this alternative is constant decides how the other is shown.
          return Fixed.ANYTHING;
        }
        first = first.or(() -> Optional.of(failure));
      }
    }
    if (joined.isEmpty() && first.isPresent()) {
      throw first.get();
    }
    return joined.orElse(Fixed.ANYTHING);
  }
}
