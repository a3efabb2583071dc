package io.github.athenalint.value;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.text.Lists;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the call of a function or a method gives, but for {@code env_var}. */
final class Calls {

  private final Function<Expr, Seen> evaluation;
  private final Predicate<String> isBound;

  /**
   * Prepares for the calls of a template.
   *
   * @param evaluation what gives the value of an expression
   * @param isBound whether the template itself gives a name another meaning
   */
  Calls(Function<Expr, Seen> evaluation, Predicate<String> isBound) {
    this.evaluation = evaluation;
    this.isBound = isBound;
  }

  /** Makes a call. */
  Seen call(Expr.Call call) {
    Optional<Seen> json = json(call);
    if (json.isPresent()) {
      return json.get();
    }
    Optional<Seen> method = method(call);
    if (method.isPresent()) {
      return method.get();
    }
    Seen callee = evaluation.apply(call.callee());
    List<Seen> given = Lists.map(call.arguments().all(), evaluation);
    if (callee instanceof Seen.Undefined undefined) {
      throw EvaluationFailure.undefined(undefined);
    }
    if (!callee.other()) {
      throw EvaluationFailure.other("'" + Operators.typeName(callee) + "' object is not callable");
    }
    if (call.isOf("var")
        && !isBound.test("var")
        && given.stream().limit(1).anyMatch(Calls::isNoKey)) {
      throw EvaluationFailure.other("a list or a dict is not the name of a variable");
    }
    return call.callee() instanceof Expr.Name name && !isBound.test(name.name())
        ? result(name.name())
        : Fixed.ANYTHING;
  }

  /** What a function gives where it does not fail. */
  private static Seen result(String function) {
    return switch (function) {
      case "range", "namespace", "cycler", "joiner", "set_strict", "zip_strict" -> Fixed.OBJECT;
      case "local_md5" -> Seen.Opaque.of(ValueType.TEXT);
      case "dict" -> Seen.Opaque.of(ValueType.MAPPING);
      case "lipsum" -> Fixed.MARKUP;
      default -> Fixed.ANYTHING;
    };
  }

  private static boolean isNoKey(Seen value) {
    return value instanceof Seen.Fields || (value instanceof Seen.Items items && !items.tuple());
  }

  /** Calls {@code tojson} of a value, or {@code fromjson} of a text and perhaps a default. */
  private Optional<Seen> json(Expr.Call call) {
    return Json.called(call)
        .filter(name -> !isBound.test(name))
        .map(name -> Lists.map(call.arguments().positional(), evaluation))
        .map(given -> Json.call(call, given));
  }

  /** Calls a method of a text. */
  private Optional<Seen> method(Expr.Call call) {
    if (!(call.callee() instanceof Expr.Attribute method) || !call.arguments().isPlain()) {
      return Optional.empty();
    }
    Seen text = evaluation.apply(method.of());
    if (!text.isText()) {
      return Optional.empty();
    }
    return TextMethods.call(
        method.name(), text, Lists.map(call.arguments().positional(), evaluation));
  }
}
