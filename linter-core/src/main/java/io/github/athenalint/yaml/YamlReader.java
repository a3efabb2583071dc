package io.github.athenalint.yaml;

import io.github.athenalint.text.Order;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.YamlProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the YAML of one file into a tree that knows where everything stands, and tells everything
 * that PyYAML, and so dbt, would refuse.
 */
public final class YamlReader {

  /** The longest text that is read, in UTF-16 units. */
  private static final int MAX_LENGTH = 10 * 1024 * 1024;

  private static final char MARK = '\uFEFF';

  private YamlReader() {}

  /**
   * Reads a file. Whatever its content, this returns: what is wrong becomes a problem with a place,
   * and the tree holds what could still be read.
   *
   * @param source the text of the file
   * @return its first document, its comments, its problems, and what was passed over
   */
  public static YamlFile read(SourceText source) {
    String text = source.text();
    if (text.length() > MAX_LENGTH) {
      YamlProblem tooLong =
          new YamlProblem(Kind.LIMIT, Span.at(0), "file is larger than 10 MiB", List.of());
      Span all = new Span(0, text.length());
      return new YamlFile(Optional.empty(), List.of(), List.of(tooLong), List.of(all));
    }
    List<Span> unprintable = source.isPlain() ? List.of() : unprintable(text);
    String readable = source.isPlain() ? text : withoutMarks(blank(text, unprintable));
    Recovery.Result result = Recovery.read(readable);
    List<YamlProblem> problems = new ArrayList<>(result.problems());
    encoding(source, unprintable).ifPresent(problems::add);
    problems.sort(Order.by(YamlProblem::span));
    List<Span> masked = new ArrayList<>(result.masked());
    masked.addAll(unprintable);
    source.malformed().ifPresent(masked::add);
    Tree tree = result.tree();
    List<Comment> comments = CommentScan.of(result.text(), tree.opaque(), tree.end());
    return new YamlFile(tree.root(), comments, problems, masked);
  }

  private static Optional<YamlProblem> encoding(SourceText source, List<Span> unprintable) {
    if (source.malformed().isPresent()) {
      Span span = source.malformed().get();
      return Optional.of(new YamlProblem(Kind.ENCODING, span, "text is not UTF-8", List.of()));
    }
    if (unprintable.isEmpty()) {
      return Optional.empty();
    }
    Span span = unprintable.get(0);
    int found = source.text().charAt(span.start());
    String name = String.format(Locale.ROOT, "U+%04X", found);
    String message = "character " + name + " is not allowed in YAML";
    return Optional.of(new YamlProblem(Kind.ENCODING, span, message, List.of()));
  }

  /** Returns the runs of characters that YAML does not allow. */
  private static List<Span> unprintable(String text) {
    List<Span> found = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= text.length(); at++) {
      boolean refused = at < text.length() && isRefused(text, at);
      if (refused && start < 0) {
        start = at;
      } else if (!refused && start >= 0) {
        found.add(new Span(start, at));
        start = -1;
      }
    }
    return found;
  }

  private static boolean isRefused(String text, int at) {
    char c = text.charAt(at);
    return !Characters.isPrintable(c)
        || (Character.isSurrogate(c) && Characters.isLoneSurrogate(text, at));
  }

  private static String blank(String text, List<Span> unprintable) {
    if (unprintable.isEmpty()) {
      return text;
    }
    StringBuilder result = new StringBuilder(text);
    for (Span span : unprintable) {
      for (int at = span.start(); at < span.end(); at++) {
        result.setCharAt(at, ' ');
      }
    }
    return result.toString();
  }

  /** At the start of a line PyYAML passes over a byte order mark, which counts as a column. */
  private static String withoutMarks(String text) {
    return text.indexOf(MARK, 1) < 0 ? text : text.replace("\n" + MARK, "\n ");
  }
}
