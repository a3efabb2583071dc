package io.github.athenalint.cli.init;

import io.github.athenalint.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something to ask.
 *
 * @param name what the answer is called
 * @param title the question in a few words
 * @param help what it is about
 * @param fallback what an empty answer means
 * @param required whether there has to be an answer
 * @param choices answers that are known to be right
 */
record Question(
    String name,
    String title,
    String help,
    Optional<String> fallback,
    boolean required,
    Choices choices) {

  /** Returns the question for a field. */
  static Question of(Field field, Optional<String> fallback, boolean required) {
    Choices choices = field.shape() == Field.Shape.REGION ? Choices.regions() : Choices.none();
    String help = field.description() + " Wanted is " + field.expects() + ".";
    return new Question(field.name(), field.title(), help, fallback, required, choices);
  }

  /** Returns the same question in other words. */
  Question titled(String other) {
    return new Question(name, other, help, fallback, required, choices);
  }

  /** Returns what stands before the answer. */
  String prompt() {
    if (fallback.isPresent()) {
      return title + " [" + fallback.get() + "]";
    }
    return required ? title : title + " [none]";
  }

  /** Returns what {@code ?} shows. */
  List<String> explanation() {
    List<String> lines = new ArrayList<>();
    for (String sentence : help.split("(?<=\\.) ", -1)) {
      lines.add("  " + sentence);
    }
    lines.addAll(choices.list());
    return lines;
  }
}
