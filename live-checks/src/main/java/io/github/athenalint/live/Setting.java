package io.github.athenalint.live;

import io.github.athenalint.profile.Target;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.TemplateProblem;
import io.github.athenalint.value.Value;
import java.util.Optional;

/** What a field of a target says once its templates are rendered. */
sealed interface Setting {

  /** A text. */
  record Is(String text) implements Setting {}

  /** It is not there, or says none. */
  record Unset() implements Setting {}

  /**
   * Nobody can tell.
   *
   * @param why why not
   */
  record Open(String why) implements Setting {}

  /** Reads a field. */
  static Setting of(Target target, String key) {
    Optional<Value> value = target.value(key);
    if (value.isEmpty()) {
      return target.complete() ? new Unset() : new Open("the target could not be read wholly");
    }
    if (value.get() instanceof Value.Null) {
      return new Unset();
    }
    if (value.get() instanceof Value.Text known) {
      return new Is(known.text());
    }
    if (value.get() instanceof Value.Unknown unknown) {
      return new Open(
          unknown.neverRenders()
              ? failure(target, key, unknown.node().span())
              : "`" + key + "` depends on more than the environment");
    }
    return new Open("`" + key + "` is no text, so dbt refuses the target");
  }

  private static String failure(Target target, String key, Span place) {
    return target.problems().stream()
        .filter(problem -> problem.kind() == TemplateProblem.Kind.MISSING_VARIABLE)
        .filter(problem -> problem.span().start() >= place.start())
        .filter(problem -> problem.span().end() <= place.end())
        .findFirst()
        .map(
            problem ->
                "`" + key + "` needs the variable `" + problem.subject() + "`, which is not set")
        .orElse("the template of `" + key + "` fails");
  }

  /** Returns the text where there is one that is not empty. */
  default Optional<String> filled() {
    return this instanceof Is known && !known.text().isEmpty()
        ? Optional.of(known.text())
        : Optional.empty();
  }
}
