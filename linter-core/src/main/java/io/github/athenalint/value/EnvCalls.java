package io.github.athenalint.value;

import io.github.athenalint.jinja.Arguments;
import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.text.Lists;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What {@code env_var} gives. */
final class EnvCalls {

  private static final String BEFORE_SECRET = "$$$DBT_SECRET_START$$$";
  private static final String AFTER_SECRET = "$$$DBT_SECRET_END$$$";

  private final Environment environment;
  private final Function<Expr, Seen> evaluation;

  EnvCalls(Environment environment, Function<Expr, Seen> evaluation) {
    this.environment = environment;
    this.evaluation = evaluation;
  }

  static String placeholder(String secret) {
    return BEFORE_SECRET + secret + AFTER_SECRET;
  }

  /** Calls {@code env_var}. */
  Seen call(Arguments written) {
    for (Expr argument : written.all()) {
      // A failure inside an argument comes before any of the call.
      Objects.requireNonNull(evaluation.apply(argument));
    }
    Arguments arguments =
        Lists.all(written.spread(), EnvCalls::isNothing) ? spelled(written) : written;
    if (!arguments.spread().isEmpty()) {
      check(arguments.positional().size() + letters(arguments));
      return Fixed.ANYTHING;
    }
    check(arguments);
    Seen name = evaluation.apply(arguments.at(0, "var").orElseThrow());
    Seen fallback = arguments.at(1, "default").map(evaluation).orElse(Fixed.NIL);
    if (name instanceof Seen.Str known) {
      return named(known.text(), fallback);
    }
    if (name instanceof Seen.Opaque) {
      return name.isText()
          ? withFallback(Seen.Opaque.of(ValueType.TEXT), fallback)
          : Fixed.ANYTHING;
    }
    return unnamed(name, fallback);
  }

  private static boolean isNothing(Expr spread) {
    return spread instanceof Expr.Text text && text.text().isEmpty();
  }

  /** Of an empty text no arguments are made. */
  private static Arguments spelled(Arguments written) {
    return written.spread().isEmpty()
        ? written
        : new Arguments(written.positional(), written.keywords(), List.of());
  }

  /** Returns how many arguments there are in texts that are spread, each letter one. */
  private int letters(Arguments arguments) {
    int letters = 0;
    for (Expr spread : arguments.spread()) {
      String text = evaluation.apply(spread).prefix();
      letters += text.codePointCount(0, text.length());
    }
    return letters;
  }

  private static void check(int given) {
    if (given > 2) {
      throw EvaluationFailure.other(
          "SecretContext.env_var() takes from 2 to 3 positional arguments but "
              + (given + 1)
              + " were given");
    }
  }

  private static void check(Arguments arguments) {
    int given = arguments.positional().size();
    check(given);
    for (Arguments.Keyword keyword : arguments.keywords()) {
      boolean known = Set.of("var", "default").contains(keyword.name());
      boolean twice = given > (keyword.name().equals("var") ? 0 : 1);
      if (!known || twice) {
        throw EvaluationFailure.other(
            "SecretContext.env_var() got "
                + (known ? "multiple values for argument '" : "an unexpected keyword argument '")
                + keyword.name()
                + "'");
      }
    }
    if (arguments.at(0, "var").isEmpty()) {
      throw EvaluationFailure.other(
          "SecretContext.env_var() missing 1 required positional argument: 'var'");
    }
  }

  /** Returns what is given where the test was for the same variable: more than nothing. */
  static Seen guarded(Expr.Conditional conditional, Seen then) {
    boolean same =
        conditional.test() instanceof Expr.Call test
            && conditional.then() instanceof Expr.Call use
            && test.isOf("env_var")
            && use.isOf("env_var")
            && use.arguments().all().size() == 1
            && name(use).isPresent()
            && name(use).equals(name(test));
    return same ? filled(then) : then;
  }

  /** Returns what the left side of an {@code or} gives where it counts: more than nothing. */
  static Seen filled(Expr left, Seen value) {
    Expr inner = left;
    while (inner instanceof Expr.Filter filter) {
      inner = filter.input();
    }
    boolean plain =
        inner instanceof Expr.Call call
            && call.isOf("env_var")
            && name(call).filter(name -> !name.startsWith(EnvVar.SECRET_PREFIX)).isPresent()
            && call.arguments().at(1, "default").map(EnvCalls::isPlain).orElse(true);
    return plain ? filled(value) : value;
  }

  private static boolean isPlain(Expr fallback) {
    return fallback instanceof Expr.Text text && !text.text().contains(EnvVar.SECRET_PREFIX);
  }

  private static Seen filled(Seen value) {
    if (!(value instanceof Seen.Opaque text && text.isText())) {
      return value;
    }
    List<Seen> among = Lists.only(text.among(), one -> !one.prefix().isEmpty());
    return new Seen.Opaque(
        text.types(), false, text.prefix(), text.suffix(), text.marker(), true, among);
  }

  private static Optional<String> name(Expr.Call call) {
    return call.arguments()
        .at(0, "var")
        .flatMap(
            given -> given instanceof Expr.Text text ? Optional.of(text.text()) : Optional.empty());
  }

  private Seen named(String name, Seen fallback) {
    boolean hidden = name.startsWith(EnvVar.PRIVATE_PREFIX);
    Seen set =
        name.startsWith(EnvVar.SECRET_PREFIX)
            ? Seen.of(placeholder(name))
            : environment
                .variable(name)
                .map(Seen::of)
                .<Seen>map(seen -> seen)
                .orElse(Seen.Opaque.of(ValueType.TEXT));
    Optional<Boolean> isSet = hidden ? Optional.of(false) : environment.isSet(name);
    return isSet
        .map(certain -> certain ? set : given(name, fallback))
        .orElseGet(() -> withFallback(set, fallback));
  }

  /** Returns what is given when the variable is not set. */
  private static Seen given(String name, Seen fallback) {
    if (fallback instanceof Seen.Nil) {
      throw missing(name);
    }
    return fallback;
  }

  /** Returns what is given when the variable may be set; none is no fallback. */
  private static Seen withFallback(Seen set, Seen fallback) {
    if (fallback instanceof Seen.Nil) {
      return set;
    }
    if (fallback instanceof Seen.Opaque opaque && opaque.types().contains(ValueType.NULL)) {
      Set<ValueType> types = new HashSet<>(opaque.types());
      types.remove(ValueType.NULL);
      return Joining.either(
          set,
          new Seen.Opaque(
              types, opaque.other(), opaque.prefix(), opaque.suffix(), opaque.marker()));
    }
    return Joining.either(set, fallback);
  }

  /** No variable is called by what is no text. */
  private static Seen unnamed(Seen name, Seen fallback) {
    boolean hashable = !(name instanceof Seen.Items) && !(name instanceof Seen.Fields);
    if (!hashable || !(fallback instanceof Seen.Nil)) {
      if (name instanceof Seen.Undefined undefined) {
        throw EvaluationFailure.undefined(undefined);
      }
      throw EvaluationFailure.other("the name of a variable must be a text");
    }
    Optional<String> shown =
        name instanceof Seen.Undefined ? Optional.of("") : Joining.representation(name);
    throw missing(shown.orElse(""));
  }

  private static EvaluationFailure missing(String name) {
    return new EvaluationFailure(
        TemplateProblem.Kind.MISSING_VARIABLE,
        name,
        "Env var required but not provided: '" + name + "'");
  }
}
