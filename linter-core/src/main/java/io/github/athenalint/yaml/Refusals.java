package io.github.athenalint.yaml;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.YamlProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PyYAML's safe loader refuses, or this reader does not follow, although it can be parsed. */
final class Refusals {

  private static final String STANDARD = "tag:yaml.org,2002:";

  /** The tags PyYAML's safe loader can construct, by the kind of node each needs. */
  private static final Map<String, Set<String>> KNOWN_TAGS =
      Map.of(
          "scalar", Set.of("null", "bool", "int", "float", "binary", "timestamp", "str"),
          "seq", Set.of("seq", "omap", "pairs"),
          "map", Set.of("map", "set"));

  private final String text;
  private final List<YamlProblem> problems = new ArrayList<>();
  private final List<Span> masked = new ArrayList<>();
  private boolean growthReported;

  Refusals(String text) {
    this.text = text;
  }

  List<YamlProblem> problems() {
    return problems;
  }

  List<Span> masked() {
    return masked;
  }

  void mask(Span span) {
    masked.add(span);
  }

  /** Checks an explicit tag and returns it as it resolves. */
  Optional<String> tag(Properties properties, @Nullable String tag, String kindOfNode) {
    if (tag == null || tag.equals("!")) {
      return Optional.empty();
    }
    String name = tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "";
    if (!KNOWN_TAGS.getOrDefault(kindOfNode, Set.of()).contains(name)) {
      boolean known = Lists.any(KNOWN_TAGS.values(), names -> names.contains(name));
      Span span = properties.tag().orElse(Span.at(properties.end()));
      report(
          Kind.UNKNOWN_TAG,
          span,
          known ? "tag does not fit the kind of value after it" : "tag that dbt does not know");
      mask(new Span(span.start(), Properties.skipToContent(text, span.end())));
    }
    return Optional.of(tag);
  }

  /** Checks a key: only scalars can be keys in Python. */
  void key(Node key) {
    if (key.target() instanceof Sequence) {
      report(Kind.SYNTAX, key.span(), "key is a list, which cannot be a key");
    } else if (key.target() instanceof Mapping) {
      report(Kind.SYNTAX, key.span(), "key is a mapping, which cannot be a key");
    }
  }

  /** Checks a value: PyYAML gives a plain {@code =} and {@code <<} tags it cannot construct. */
  void value(Node node) {
    if (node instanceof Scalar scalar
        && scalar.style() == Scalar.Style.PLAIN
        && scalar.tag().isEmpty()
        && (scalar.text().equals("=") || scalar.text().equals("<<"))) {
      report(
          Kind.UNKNOWN_TAG,
          scalar.span(),
          "plain `" + scalar.text() + "` has a special meaning that dbt does not know",
          Quoting.around(text, scalar.span()));
      mask(scalar.span());
    }
  }

  /** Checks what is merged into a mapping. */
  void merged(Node node) {
    boolean fits =
        node.target() instanceof Mapping
            || (node.target() instanceof Sequence sequence
                && Lists.all(sequence.items(), item -> item.target() instanceof Mapping));
    if (!fits && !(node instanceof Scalar scalar && scalar.isBlank() && isMasked(scalar.span()))) {
      report(Kind.SYNTAX, node.span(), "`<<` needs a mapping or a list of mappings");
    }
  }

  /** Checks a plain scalar inside brackets: there PyYAML wants white space after a colon. */
  void plainInFlow(Span span) {
    int limit = Math.min(span.end() + 1, text.length() - 1);
    for (int at = span.start(); at < limit; at++) {
      if (text.charAt(at) == ':' && ",?[]{}".indexOf(text.charAt(at + 1)) >= 0) {
        List<Edit> repair = at == span.end() ? List.of(Edit.insert(at + 1, " ")) : List.of();
        report(Kind.SYNTAX, new Span(at, at + 1), "`:` needs a space after it here", repair);
        return;
      }
    }
  }

  /** Checks a block: PyYAML's parser takes no tab while it finds out how far one is indented. */
  void block(int start) {
    int at = start + 1;
    while (at < text.length() && "+-0123456789".indexOf(text.charAt(at)) >= 0) {
      if (Character.isDigit(text.charAt(at))) {
        return;
      }
      at++;
    }
    at = Characters.lineEnd(text, at);
    while (at < text.length() && (text.charAt(at) == ' ' || Characters.isBreak(text.charAt(at)))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\t') {
      report(Kind.TAB_INDENTATION, new Span(at, at + 1), "tab where only spaces may stand");
    }
  }

  void secondDocument(int start) {
    int end = text.startsWith("---", start) ? start + 3 : Math.min(start + 1, text.length());
    report(Kind.SECOND_DOCUMENT, new Span(start, end), "second document in the file");
    mask(new Span(start, text.length()));
  }

  void tooDeep(int start) {
    Span span = new Span(start, Math.min(start + 1, text.length()));
    report(Kind.LIMIT, span, "nested too deeply, the rest is not read");
  }

  void anchorSetTwice(Anchor anchor) {
    report(Kind.SYNTAX, anchor.span(), "anchor with this name was set before");
  }

  void oddAnchor(Span span) {
    report(Kind.SYNTAX, span, "anchor may hold only letters, digits, `_` and `-`");
  }

  void oddAlias(Span span) {
    report(
        Kind.UNQUOTED_SPECIAL,
        span,
        "plain value begins with `*`, which marks an alias",
        Quoting.around(text, span));
  }

  void undefinedAlias(Span span) {
    report(Kind.UNDEFINED_ALIAS, span, "alias to an anchor that is not set before");
  }

  void recursiveAlias(Span span) {
    report(Kind.LIMIT, span, "alias stands inside the value it stands for");
  }

  void tooManyAliases(Span span) {
    if (!growthReported) {
      report(Kind.LIMIT, span, "aliases repeat too much, this and the next are not followed");
      growthReported = true;
    }
  }

  private boolean isMasked(Span span) {
    return !masked.isEmpty() && masked.get(masked.size() - 1).equals(span);
  }

  private void report(Kind kind, Span span, String message) {
    report(kind, span, message, List.of());
  }

  private void report(Kind kind, Span span, String message, List<Edit> repair) {
    problems.add(new YamlProblem(kind, span, message, repair));
  }
}
