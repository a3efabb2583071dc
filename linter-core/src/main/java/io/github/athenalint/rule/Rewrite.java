package io.github.athenalint.rule;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Scalar.Style;
import java.util.List;
import java.util.Optional;

/**
 * Edits of YAML that keep what they do not mean to change: quotes, comments, indentation and line
 * ends. An edit that cannot be made with certainty is not there.
 */
public final class Rewrite {

  /** Texts that are the same text plain as quoted, in YAML 1.1 and 1.2. */
  private static final Regex PLAIN =
      Regex.of(
          "(?!(?i:y|n|yes|no|on|off|true|false|null)$)[A-Za-z][A-Za-z0-9_./-]*"
              + "|s3://[A-Za-z0-9_./-]+|[1-9][0-9]{0,8}|0");

  private Rewrite() {}

  /**
   * Returns the edit that gives a scalar another text in the quotes that it has. There is none for
   * a template that asks the environment: the value that was wrong today stands elsewhere.
   *
   * @param node a scalar on one line; any other node has no edit
   * @param text the new text
   */
  public static Optional<Edit> value(Node node, String text) {
    if (!(node instanceof Scalar scalar)
        || text.contains("\n")
        || (scalar.text().contains("env_var(") && !text.contains("env_var("))) {
      return Optional.empty();
    }
    return switch (scalar.style()) {
      case PLAIN -> Optional.of(new Edit(scalar.span(), plainOrQuoted(scalar, text)));
      case SINGLE_QUOTED -> Optional.of(new Edit(scalar.span(), singleQuoted(text)));
      case DOUBLE_QUOTED -> Optional.of(new Edit(scalar.span(), doubleQuoted(text)));
      case LITERAL, FOLDED -> Optional.empty();
    };
  }

  private static String plainOrQuoted(Scalar scalar, String text) {
    String written = PLAIN.matches(text) ? text : doubleQuoted(text);
    return scalar.span().isEmpty() ? " " + written : written;
  }

  private static String singleQuoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String doubleQuoted(String text) {
    return text.contains("\"") || text.contains("\\") ? singleQuoted(text) : "\"" + text + "\"";
  }

  /** Returns the edit that renames a key, in the quotes that it has. */
  public static Optional<Edit> key(Node key, String name) {
    return value(key, name);
  }

  /**
   * Returns the edits that put a plain scalar in quotes. The text itself is not written again, so
   * that no edit shows it.
   */
  public static List<Edit> quote(Node node) {
    boolean quotable =
        node instanceof Scalar scalar
            && scalar.style() == Style.PLAIN
            && !scalar.span().isEmpty()
            && !scalar.text().contains("\"")
            && !scalar.text().contains("\\");
    return quotable
        ? List.of(Edit.insert(node.span().start(), "\""), Edit.insert(node.span().end(), "\""))
        : List.of();
  }

  /** Returns the edits that take the quotes off a scalar whose text reads the same without. */
  public static List<Edit> unquote(Node node) {
    boolean quoted =
        node instanceof Scalar scalar
            && (scalar.style() == Style.SINGLE_QUOTED || scalar.style() == Style.DOUBLE_QUOTED)
            && scalar.span().length() == scalar.text().length() + 2;
    Span span = node.span();
    return quoted
        ? List.of(
            Edit.delete(new Span(span.start(), span.start() + 1)),
            Edit.delete(new Span(span.end() - 1, span.end())))
        : List.of();
  }

  /**
   * Returns the edit that removes an entry of a block mapping with its lines. There is none where
   * the entry shares a line with something else, or is the only one.
   *
   * @param source the text of the file
   * @param mapping the mapping as written
   * @param key the key node of the entry
   */
  public static Optional<Edit> remove(SourceText source, Node mapping, Node key) {
    if (!(mapping.target() instanceof Mapping block)
        || block.flow()
        || block.entries().size() < 2) {
      return Optional.empty();
    }
    Optional<Entry> entry = Lists.first(block.entries(), e -> e.key() == key);
    return entry.flatMap(found -> lines(source, found.span()));
  }

  private static Optional<Edit> lines(SourceText source, Span span) {
    LineIndex lines = source.lines();
    int first = lines.line(span.start());
    int last = lines.line(span.end());
    String before = source.text(new Span(lines.span(first).start(), span.start()));
    String after = source.text(new Span(span.end(), lines.span(last).end()));
    boolean alone = before.isBlank() && (after.isBlank() || after.stripLeading().startsWith("#"));
    return alone
        ? Optional.of(
            Edit.delete(new Span(lines.span(first).start(), lines.spanWithBreak(last).end())))
        : Optional.empty();
  }

  /**
   * Returns the edit that writes a new entry on a line of its own behind the last entry of a block
   * mapping.
   *
   * @param source the text of the file
   * @param mapping the mapping as written
   * @param line the entry, such as {@code region_name: eu-west-1}
   */
  public static Optional<Edit> append(SourceText source, Node mapping, String line) {
    if (!(mapping.target() instanceof Mapping block) || block.flow() || block.entries().isEmpty()) {
      return Optional.empty();
    }
    Entry last = block.entries().get(block.entries().size() - 1);
    LineIndex lines = source.lines();
    Span end = lines.span(lines.line(last.span().end()));
    Span start = lines.span(lines.line(last.key().span().start()));
    String indent = source.text(new Span(start.start(), last.key().span().start()));
    if (!indent.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(Edit.insert(end.end(), lineBreak(source) + indent + line));
  }

  /**
   * Returns the edit that writes a new entry on a line of its own before the first entry of a block
   * mapping.
   *
   * @param source the text of the file
   * @param mapping the mapping as written
   * @param line the entry, such as {@code target: dev}
   */
  public static Optional<Edit> prepend(SourceText source, Node mapping, String line) {
    if (!(mapping.target() instanceof Mapping block) || block.flow() || block.entries().isEmpty()) {
      return Optional.empty();
    }
    Span first = block.entries().get(0).key().span();
    Span start = source.lines().span(source.lines().line(first.start()));
    String indent = source.text(new Span(start.start(), first.start()));
    return indent.isBlank()
        ? Optional.of(Edit.insert(first.start(), line + lineBreak(source) + indent))
        : Optional.empty();
  }

  private static String lineBreak(SourceText source) {
    return source.text().contains("\r\n") ? "\r\n" : "\n";
  }
}
