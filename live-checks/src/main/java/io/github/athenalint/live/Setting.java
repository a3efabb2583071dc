package io.github.athenalint.live;

import io.github.athenalint.profile.Target;
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
              ? "the template of `" + key + "` fails: is a variable missing?"
              : "`" + key + "` depends on more than the environment");
    }
    return new Open("`" + key + "` is no text, so dbt refuses the target");
  }

  /** Returns the text where there is one that is not empty. */
  default Optional<String> filled() {
    return this instanceof Is known && !known.text().isEmpty()
        ? Optional.of(known.text())
        : Optional.empty();
  }
}
