package io.github.athenalint.lint;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.schema.SecretMarks;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * Finds the places of a text that no output may show. It looks at the text and not at the tree,
 * since a broken file, a misspelt key and another adapter's password leak just as well, and rather
 * hides too much than too little.
 */
final class Secrets {

  /** A line that begins an entry of a mapping or a list, and so is not the rest of a text. */
  private static final Regex ENTRY = Regex.of("^\\s*(?:-|#|[^:#]+:(?:\\s|$))");

  private static final String PREFIX = EnvVar.SECRET_PREFIX;

  private static final Regex FALLBACK =
      Regex.of(PREFIX + "\\w*['\"]\\s*,\\s*(?:default\\s*=\\s*)?(['\"])(.*?)\\1");

  private final SourceText source;
  private final String text;

  /** The text again: a loop over these costs a fraction of one that asks the text for each. */
  private final char[] chars;

  private final TreeSet<Span> found = new TreeSet<>();

  private Secrets(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.chars = text.toCharArray();
  }

  /**
   * Returns the secret places of a text in their order; they do not overlap.
   *
   * @param source the text
   * @param known places that are secret whatever the text around them looks like
   */
  static List<Span> in(SourceText source, List<Span> known) {
    Secrets secrets = new Secrets(source);
    secrets.found.addAll(known);
    secrets.findValues();
    secrets.findKeyIds();
    secrets.findDefaults();
    return secrets.merged();
  }

  /** The default of a secret variable is a secret, whatever field it is for. */
  private void findDefaults() {
    for (int at = text.indexOf(PREFIX); at >= 0; at = text.indexOf(PREFIX, at + 1)) {
      if (!isOneOfTwo(at)) {
        continue;
      }
      Matcher fallback = FALLBACK.matcher(text).region(at, text.length());
      if (fallback.lookingAt()) {
        found.add(new Span(fallback.start(2), fallback.end(2)));
      }
    }
  }

  /** Tells whether a comma follows the name of a variable: most have no default. */
  private boolean isOneOfTwo(int name) {
    int end = name;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    int next = end + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == ',';
  }

  private static boolean isOfName(char sign) {
    return sign == '_' || Character.isLetterOrDigit(sign);
  }

  private void findKeyIds() {
    for (String prefix : SecretMarks.KEY_ID_PREFIXES) {
      for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
        Matcher id = SecretMarks.KEY_ID.matcher(text).region(at, text.length());
        if (id.useTransparentBounds(true).lookingAt()) {
          found.add(new Span(id.start(1), id.end(1)));
        }
      }
    }
  }

  /**
   * Looks at every colon that may end a key: a regular expression here costs more than the rest.
   */
  private void findValues() {
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      int start = endsKey(colon) ? keyStart(colon) : colon;
      if (start < colon && TellingKeys.has(text.substring(start, colon))) {
        findValue(start, afterBlanks(colon + 1));
      }
    }
  }

  private boolean endsKey(int colon) {
    return colon + 1 == text.length() || Character.isWhitespace(chars[colon + 1]);
  }

  private int keyStart(int colon) {
    int start = colon;
    while (start > 0 && isOfKey(chars[start - 1])) {
      start--;
    }
    while (start < colon && isBlank(chars[start])) {
      start++;
    }
    return start;
  }

  private static boolean isOfKey(char character) {
    return (character >= 'a' && character <= 'z') // nearly all are
        || Character.isLetterOrDigit(character)
        || "_-.\"' \t".indexOf(character) >= 0;
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }

  private int afterBlanks(int from) {
    int at = from;
    while (at < chars.length && isBlank(chars[at])) {
      at++;
    }
    return at;
  }

  private void findValue(int key, int start) {
    Span value = valueAfter(start);
    String shown = source.text(value);
    if (shown.contains("{{")) {
      Span inner = inner(value);
      found.addAll(TemplateSecrets.in(source.text(inner), inner.start()));
    } else if (!isHarmless(shown)) {
      found.add(value);
    }
    findContinuation(key, value, isHarmless(shown));
  }

  /** Numbers of short length, booleans and nothing at all are no secrets. */
  private static boolean isHarmless(String value) {
    return value.isEmpty()
        || value.equals("''")
        || value.equals("\"\"")
        || value.equals("null")
        || value.equals("~")
        || value.equals("[")
        || value.equals("{");
  }

  private Span valueAfter(int start) {
    int end = source.lines().span(source.lines().line(start)).end();
    int from = Math.min(start, end);
    if (from < end && (text.charAt(from) == '"' || text.charAt(from) == '\'')) {
      int close = text.lastIndexOf(text.charAt(from), end - 1);
      if (close > from) {
        return new Span(from, close + 1);
      }
    }
    int comment = text.indexOf(" #", from);
    int until = comment >= 0 && comment < end ? comment : end;
    while (until > from && Character.isWhitespace(text.charAt(until - 1))) {
      until--;
    }
    return new Span(from, until);
  }

  private Span inner(Span value) {
    char first = text.charAt(value.start());
    boolean quoted = (first == '"' || first == '\'') && value.length() > 1;
    return quoted ? new Span(value.start() + 1, value.end() - 1) : value;
  }

  /** Lines below the key that are indented deeper belong to its value. */
  private void findContinuation(int key, Span value, boolean mayBeParent) {
    int line = source.lines().line(value.end());
    int indent = indent(source.lines().line(key));
    for (int next = line + 1; next <= source.lines().count(); next++) {
      Span span = source.lines().span(next);
      if (source.text(span).isBlank()) {
        continue;
      }
      boolean isEntry = mayBeParent && ENTRY.isIn(source.text(span));
      if (indent(next) <= indent || isEntry) {
        return;
      }
      found.add(new Span(span.start() + indent(next), span.end()));
    }
  }

  private int indent(int line) {
    Span span = source.lines().span(line);
    int at = span.start();
    while (at < span.end() && isBlank(chars[at])) {
      at++;
    }
    return at - span.start();
  }

  private List<Span> merged() {
    List<Span> result = new ArrayList<>();
    for (Span span : found) {
      int last = result.size() - 1;
      if (last >= 0 && span.start() < result.get(last).end()) {
        result.set(last, result.get(last).union(span));
      } else if (!span.isEmpty()) {
        result.add(span);
      }
    }
    return result;
  }
}
