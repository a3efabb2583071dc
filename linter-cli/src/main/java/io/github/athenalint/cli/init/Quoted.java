package io.github.athenalint.cli.init;

import io.github.athenalint.text.Regex;
import io.github.athenalint.value.ScalarResolution;
import io.github.athenalint.value.ScalarResolution.Kind;
import java.util.Locale;

/** Writes a text so that YAML reads that text, whichever version of YAML it is. */
final class Quoted {

  /** Texts that mean themselves in a block, if no resolver takes them for something else. */
  private static final Regex PLAIN =
      Regex.of("[A-Za-z_](?:[A-Za-z0-9_./@+=,:-]*[A-Za-z0-9_./@+=,-])?");

  /** YAML 1.1 calls these booleans, though PyYAML does not. */
  private static final Regex LETTER = Regex.of("[yYnN]");

  private Quoted() {}

  /** Returns a scalar whose text is {@code text}: plain if possible, else in quotes. */
  static String text(String text) {
    if (PLAIN.matches(text)
        && !LETTER.matches(text)
        && ScalarResolution.ofPlain(text).kind() == Kind.TEXT) {
      return text;
    }
    if (!text.codePoints().allMatch(Quoted::isPrintable)) {
      return escaped(text);
    }
    return text.contains("\"") || text.contains("\\")
        ? "'" + text.replace("'", "''") + "'"
        : "\"" + text + "\"";
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            codePoint -> {
              if (codePoint == '"' || codePoint == '\\') {
                out.append('\\').appendCodePoint(codePoint);
              } else if (isPrintable(codePoint)) {
                out.appendCodePoint(codePoint);
              } else {
                out.append(String.format(Locale.ROOT, "\\U%08X", codePoint));
              }
            });
    return out.append('"').toString();
  }
}
