package io.github.athenalint.lint;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the places of a text that no output may show. It looks at the text and not at the tree,
 * since a broken file, a misspelt key and another adapter's password leak just as well, and rather
 * hides too much than too little.
 */
final class Secrets {

  /** A key that holds a secret, as people write or misspell it, in YAML, flow YAML or JSON. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?im)[\\w.-]*(?:secret|passw|passphrase|pwd|token|private_?key|credential|api_?key"
              + "|access_?key)[\\w.-]*[\"']?[ \\t]*:(?=[ \\t\\r\\n]|$)[ \\t]*");

  /** Access key ids are public as such; the shown prefix and last four characters are the rest. */
  private static final Pattern KEY_ID =
      Pattern.compile(
          "(?<![A-Z0-9])(?:AKIA|ASIA|ABIA|ACCA)([A-Z0-9]{8,})([A-Z0-9]{4})(?![A-Z0-9])");

  private static final Pattern LITERAL_IN_TEMPLATE = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  private static final Pattern ENV_VAR_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|");

  private final SourceText source;
  private final String text;
  private final TreeSet<Span> found = new TreeSet<>();

  private Secrets(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /** Returns the secret places of a text in their order; they do not overlap. */
  static List<Span> in(SourceText source) {
    Secrets secrets = new Secrets(source);
    secrets.findValues();
    secrets.findKeyIds();
    return secrets.merged();
  }

  private void findKeyIds() {
    Matcher id = KEY_ID.matcher(text);
    while (id.find()) {
      found.add(new Span(id.start(1), id.end(1)));
    }
  }

  private void findValues() {
    Matcher key = KEY.matcher(text);
    while (key.find()) {
      Span value = valueAfter(key.end());
      String shown = source.text(value);
      if (isHarmless(shown)) {
        continue;
      }
      if (shown.contains("{{")) {
        findLiterals(value);
      } else {
        found.add(value);
      }
      findContinuation(key.start(), value);
    }
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

  /** In a template the default of a variable is a secret, its name is none. */
  private void findLiterals(Span value) {
    Matcher literal = LITERAL_IN_TEMPLATE.matcher(source.text(inner(value)));
    int offset = inner(value).start();
    while (literal.find()) {
      int group = literal.group(1) != null ? 1 : 2;
      if (!ENV_VAR_NAME.matcher(literal.group(group)).matches()) {
        found.add(new Span(offset + literal.start(group), offset + literal.end(group)));
      }
    }
  }

  private Span inner(Span value) {
    char first = text.charAt(value.start());
    boolean quoted = (first == '"' || first == '\'') && value.length() > 1;
    return quoted ? new Span(value.start() + 1, value.end() - 1) : value;
  }

  /** Lines below the key that are indented deeper belong to its value. */
  private void findContinuation(int key, Span value) {
    int line = source.lines().line(value.end());
    int indent = indent(source.lines().line(key));
    for (int next = line + 1; next <= source.lines().count(); next++) {
      Span span = source.lines().span(next);
      if (source.text(span).isBlank()) {
        continue;
      }
      if (indent(next) <= indent) {
        return;
      }
      found.add(new Span(span.start() + indent(next), span.end()));
    }
  }

  private int indent(int line) {
    Span span = source.lines().span(line);
    int at = span.start();
    while (at < span.end() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
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
