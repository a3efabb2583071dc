package io.github.athenalint.value;

import io.github.athenalint.text.Ascii;
import io.github.athenalint.text.Lists;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The methods of texts that people call in templates; what the others give is not known. */
final class TextMethods {

  /** All methods of a text in Python. */
  private static final Set<String> NAMES =
      Set.of(
          "capitalize",
          "casefold",
          "center",
          "count",
          "encode",
          "endswith",
          "expandtabs",
          "find",
          "format",
          "format_map",
          "index",
          "isalnum",
          "isalpha",
          "isascii",
          "isdecimal",
          "isdigit",
          "isidentifier",
          "islower",
          "isnumeric",
          "isprintable",
          "isspace",
          "istitle",
          "isupper",
          "join",
          "ljust",
          "lower",
          "lstrip",
          "maketrans",
          "partition",
          "removeprefix",
          "removesuffix",
          "replace",
          "rfind",
          "rindex",
          "rjust",
          "rpartition",
          "rsplit",
          "rstrip",
          "split",
          "splitlines",
          "startswith",
          "strip",
          "swapcase",
          "title",
          "translate",
          "upper",
          "zfill");

  private TextMethods() {}

  /** Returns what the attribute of a text is: undefined, if it is no method. */
  static Seen attribute(String name) {
    if (NAMES.contains(name)) {
      return Fixed.METHOD;
    }
    return name.startsWith("_")
        ? Fixed.ANYTHING
        : new Seen.Undefined(name, "'str object' has no attribute '" + name + "'");
  }

  /**
   * Calls a method of a text.
   *
   * @return what it gives; nothing for a method that is not known here
   */
  static Optional<Seen> call(String name, Seen text, List<Seen> arguments) {
    boolean changesCase = name.equals("lower") || name.equals("upper");
    boolean known =
        text instanceof Seen.Str
            && (changesCase ? isLatin(text.prefix()) : Ascii.is(text.prefix()))
            && Lists.all(arguments, Seen.Str.class::isInstance);
    List<String> given = Lists.map(arguments, Seen::prefix);
    String self = text.prefix();
    return switch (name + "/" + arguments.size()) {
      case "strip/0" -> text(known, stripped(self, true, true));
      case "lstrip/0" -> text(known, stripped(self, true, false));
      case "rstrip/0" -> text(known, stripped(self, false, true));
      case "lower/0" -> text(known, self.toLowerCase(Locale.ROOT));
      case "upper/0" -> text(known, self.toUpperCase(Locale.ROOT));
      case "replace/2" -> replaced(known, self, arguments, given);
      case "split/1" -> split(known, self, given);
      case "startswith/1" -> truth(known, self.startsWith(given.get(0)));
      case "endswith/1" -> truth(known, self.endsWith(given.get(0)));
      default -> typed(name);
    };
  }

  /** Returns no more than the type of what a method gives. */
  private static Optional<Seen> typed(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    if (name.startsWith("is") || name.endsWith("with")) {
      return Optional.of(Seen.Opaque.of(ValueType.BOOLEAN));
    }
    return Optional.of(
        switch (name) {
          case "count", "find", "index", "rfind", "rindex" -> Seen.Opaque.of(ValueType.INTEGER);
          case "split", "rsplit", "splitlines" -> Seen.Opaque.of(ValueType.LIST);
          case "encode", "maketrans" -> Fixed.ANYTHING;
          // Three texts: what stands in them is not followed.
          case "partition", "rpartition" -> Fixed.ANYTHING;
          default -> Seen.Opaque.of(ValueType.TEXT);
        });
  }

  /** Tells whether Java and Python make the same small and capital letters of a text. */
  static boolean isLatin(String text) {
    return Ascii.isWithin(text, '\0', '\u00FF');
  }

  private static Optional<Seen> replaced(
      boolean known, String self, List<Seen> arguments, List<String> given) {
    // Anything but a text makes Python fail, and an empty one is put between all letters.
    if (!Lists.all(arguments, Seen::isText)) {
      return Optional.empty();
    }
    return text(
        known && !given.get(0).isEmpty(), known ? self.replace(given.get(0), given.get(1)) : "");
  }

  private static Optional<Seen> split(boolean known, String self, List<String> given) {
    if (!known || given.get(0).isEmpty()) {
      return Optional.empty();
    }
    Stream<String> parts = Arrays.stream(self.split(Pattern.quote(given.get(0)), -1));
    return Optional.of(new Seen.Items(parts.<Seen>map(Seen::of).toList(), false));
  }

  private static Optional<Seen> text(boolean known, String result) {
    return Optional.of(known ? Seen.of(result) : Seen.Opaque.of(ValueType.TEXT));
  }

  private static Optional<Seen> truth(boolean known, boolean result) {
    return Optional.of(known ? Seen.of(result) : Seen.Opaque.of(ValueType.BOOLEAN));
  }

  /** Strips what Python takes for blank within ASCII. */
  private static String stripped(String text, boolean start, boolean end) {
    int from = 0;
    int to = text.length();
    while (start && from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (end && to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char character) {
    return character == ' '
        || (character >= '\t' && character <= '\r')
        || (character >= 0x1C && character <= 0x1F);
  }
}
