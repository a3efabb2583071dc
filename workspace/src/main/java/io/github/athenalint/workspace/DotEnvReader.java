package io.github.athenalint.workspace;

import io.github.athenalint.text.Regex;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the text of a {@code .env} file apart, by the grammar of python-dotenv 1.2. */
final class DotEnvReader {

  private static final Regex SPACE = unicode("\\s*");
  private static final Regex EXPORT = unicode("(?:export[^\\S\\r\\n]+)?");
  private static final Regex KEY = unicode("[^=#\\s]+");
  private static final Regex BLANKS = unicode("[^\\S\\r\\n]*");
  private static final Regex REST = unicode("[^\\r\\n]*");
  private static final Regex LINE_END = unicode("(?:[^\\S\\r\\n]*#[^\\r\\n]*)?[^\\S\\r\\n]*");
  private static final Regex BREAK = unicode("\\r\\n|\\n|\\r|\\z");
  private static final Regex ESCAPE = Regex.of("\\\\([\\\\'\"abfnrtv])");
  private static final Regex SINGLE_ESCAPE = Regex.of("\\\\([\\\\'])");

  private final Matcher matcher;
  private final String text;
  private int at;

  private DotEnvReader(String text) {
    this.text = text;
    this.matcher = SPACE.matcher(text);
  }

  private static Regex unicode(String regex) {
    return Regex.of(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * Reads all entries; a statement that is none is passed over to the end of its line.
   *
   * @param entries takes a name and its value, which a name without {@code =} does not have
   */
  static void read(String text, BiConsumer<String, Optional<String>> entries) {
    DotEnvReader reader = new DotEnvReader(text);
    reader.take(SPACE);
    while (reader.at < text.length()) {
      if (!reader.statement(entries)) {
        reader.take(REST);
        reader.take(BREAK);
      }
      reader.take(SPACE);
    }
  }

  private boolean statement(BiConsumer<String, Optional<String>> entries) {
    take(EXPORT);
    if (next() == '#') {
      return ended();
    }
    Optional<String> name = next() == '\'' ? quotedKey() : take(KEY);
    if (name.isEmpty()) {
      return false;
    }
    take(BLANKS);
    Optional<String> value = Optional.empty();
    if (next() == '=') {
      at++;
      take(BLANKS);
      value = value();
      if (value.isEmpty()) {
        return false;
      }
    }
    if (!ended()) {
      return false;
    }
    entries.accept(name.get(), value);
    return true;
  }

  private boolean ended() {
    take(LINE_END);
    return take(BREAK).isPresent();
  }

  private Optional<String> quotedKey() {
    int close = text.indexOf('\'', at + 1);
    if (close <= at + 1) {
      return Optional.empty();
    }
    String key = text.substring(at + 1, close);
    at = close + 1;
    return Optional.of(key);
  }

  private Optional<String> value() {
    return switch (next()) {
      case '\'' -> quoted('\'', SINGLE_ESCAPE);
      case '"' -> quoted('"', ESCAPE);
      default -> take(REST).map(DotEnvReader::withoutComment);
    };
  }

  /** Reads a quoted value: to the first quote that is not escaped, else to the last escaped one. */
  private Optional<String> quoted(char quote, Regex escapes) {
    int close = -1;
    for (int end = text.indexOf(quote, at + 1); end >= 0; end = text.indexOf(quote, end + 1)) {
      close = end;
      if (end == at + 1 || text.charAt(end - 1) != '\\') {
        break;
      }
    }
    if (close < 0) {
      return Optional.empty();
    }
    String inside = text.substring(at + 1, close);
    at = close + 1;
    return Optional.of(
        escapes.matcher(inside).replaceAll(hit -> Matcher.quoteReplacement(unescaped(hit))));
  }

  private static String unescaped(MatchResult hit) {
    return switch (hit.group(1).charAt(0)) {
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'v' -> "\u000B";
      default -> hit.group(1);
    };
  }

  private static String withoutComment(String value) {
    int hash = value.indexOf('#', 1);
    while (hash > 0 && !isSpace(value.charAt(hash - 1))) {
      hash = value.indexOf('#', hash + 1);
    }
    int end = hash > 0 ? hash : value.length();
    while (end > 0 && isSpace(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(0, end);
  }

  private static boolean isSpace(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  private char next() {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  private Optional<String> take(Regex pattern) {
    matcher.usePattern(pattern.pattern()).region(at, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(matcher.group());
  }
}
