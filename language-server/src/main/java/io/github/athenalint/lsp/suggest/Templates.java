package io.github.athenalint.lsp.suggest;

import io.github.athenalint.schema.Field;
import io.github.athenalint.value.ValueType;
import java.util.Optional;
import java.util.Set;

/** The templates that fit a field. */
final class Templates {

  private Templates() {}

  /** Returns the filter that makes the text of a variable what a field takes; none for texts. */
  static Optional<String> filter(Field field) {
    Set<ValueType> types = field.types();
    if (types.contains(ValueType.TEXT)) {
      return Optional.empty();
    }
    if (types.contains(ValueType.INTEGER) || types.contains(ValueType.FLOAT)) {
      return Optional.of("as_number");
    }
    return Optional.of(types.contains(ValueType.BOOLEAN) ? "as_bool" : "as_native");
  }

  /** Returns {@code env_var('X')}, with the filter for the field. */
  static Snippet call(Snippet before, String preset, Optional<Field> field, char quote) {
    String tail = field.flatMap(Templates::filter).map(name -> " | " + name).orElse("");
    return before.text("env_var(" + quote).slot(preset).text(quote + ")" + tail);
  }

  /** Returns the whole value: a template in quotes. */
  static Snippet value(Snippet before, String preset, Optional<Field> field) {
    return call(before.text("\"{{ "), preset, field, '\'').text(" }}\"");
  }
}
