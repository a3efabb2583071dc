package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what nearly all profiles are made of: mappings in block style whose keys are plain words
 * and whose values stand on one line. Of anything else, a mistake above all, it makes nothing, and
 * the YAML library reads the file. Where it makes a tree, the library makes the same one, at ten
 * times the cost.
 */
final class PlainBlocks {

  private static final int MAX_DEPTH = 20;

  /** The library takes no longer word for a key. */
  private static final int LONGEST_KEY = 1000;

  /** What breaks lines besides {@code \n}, or counts as a blank besides the space. */
  private static final char[] ODD = {'\t', '\r', '\u0085', '\u2028', '\u2029', '\uFEFF'};

  private final String text;

  /** The text again: a loop over these costs a fraction of one that asks the text for each. */
  private final char[] chars;

  private final List<Span> opaque = new ArrayList<>();
  private final Deque<Block> open = new ArrayDeque<>();
  private Span last = Span.at(0);

  private PlainBlocks(String text) {
    this.text = text;
    this.chars = text.toCharArray();
  }

  /** A mapping that is being read, and its key whose value has not been seen yet. */
  private static final class Block {
    private final int indent;
    private final int start;
    private final List<Mapping.Entry> entries = new ArrayList<>();
    private @Nullable Scalar key;

    Block(int indent, int start) {
      this.indent = indent;
      this.start = start;
    }

    void add(Node value) {
      if (key != null) {
        entries.add(new Mapping.Entry(key, value));
        key = null;
      }
    }

    Mapping close() {
      int end = entries.get(entries.size() - 1).value().span().end();
      return new Mapping(new Span(start, end), entries, false, Optional.empty(), Optional.empty());
    }
  }

  /**
   * Reads a text of printable characters.
   *
   * @return its tree; nothing if it is not so plain that this reader knows all of it
   */
  static Optional<Tree> read(String text) {
    for (char odd : ODD) {
      if (text.indexOf(odd) >= 0) {
        return Optional.empty();
      }
    }
    return new PlainBlocks(text).tree();
  }

  private Optional<Tree> tree() {
    int at = 0;
    while (at < text.length()) {
      int found = text.indexOf('\n', at);
      int end = found < 0 ? text.length() : found;
      int content = skipSpaces(at, end);
      if (content < end && chars[content] != '#' && !entry(content - at, content, end)) {
        return Optional.empty();
      }
      at = end + 1;
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> root = Optional.ofNullable(closeDownTo(-1));
    return Optional.of(
        new Tree(
            root,
            opaque,
            List.of(),
            List.of(),
            Optional.empty(),
            text.length(),
            Optional.of(last),
            Set.of()));
  }

  private int skipSpaces(int from, int end) {
    int at = from;
    while (at < end && chars[at] == ' ') {
      at++;
    }
    return at;
  }

  /** Takes the line of one entry, and tells whether it is one. */
  private boolean entry(int indent, int start, int end) {
    int colon = keyEnd(start, end);
    if (colon == start
        || colon - start > LONGEST_KEY
        || colon >= end
        || chars[colon] != ':'
        || (colon + 1 < end && chars[colon + 1] != ' ')
        || !place(indent, start)) {
      return false;
    }
    Block block = open.element();
    block.key = scalar(new Span(start, colon), text.substring(start, colon), Scalar.Style.PLAIN);
    int value = skipSpaces(colon + 1, end);
    if (value == end || (chars[value] == '#' && value > colon + 1)) {
      return true; // what follows tells whether nothing is written or a mapping
    }
    Scalar written = value(value, end);
    if (written == null) {
      return false;
    }
    block.add(written);
    return true;
  }

  private int keyEnd(int start, int end) {
    int at = start;
    while (at < end && isOfKey(chars[at], at == start)) {
      at++;
    }
    return at;
  }

  private static boolean isOfKey(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || (!first && (c == '-' || c == '.'));
  }

  /** Finds or opens the mapping of an entry, by its indentation. */
  private boolean place(int indent, int start) {
    Block block = open.peek();
    if (block == null || indent > block.indent) {
      boolean may = block == null || (block.key != null && open.size() < MAX_DEPTH);
      if (may) {
        open.push(new Block(indent, start));
      }
      return may;
    }
    closeDownTo(indent);
    block = open.peek();
    if (block == null || block.indent != indent) {
      return false;
    }
    leaveEmpty(block);
    return true;
  }

  /** Closes the mappings that are indented deeper, and returns the last of them. */
  private @Nullable Mapping closeDownTo(int indent) {
    Mapping closed = null;
    while (!open.isEmpty() && open.element().indent > indent) {
      Block block = open.pop();
      leaveEmpty(block);
      closed = block.close();
      if (!open.isEmpty()) {
        open.element().add(closed);
      }
    }
    return closed;
  }

  /** A key that nothing followed has an empty value right after its colon. */
  private void leaveEmpty(Block block) {
    if (block.key != null) {
      block.add(scalar(Span.at(block.key.span().end() + 1), "", Scalar.Style.PLAIN));
    }
  }

  private Scalar scalar(Span span, String value, Scalar.Style style) {
    opaque.add(span);
    last = span;
    return new Scalar(span, value, style, Optional.empty(), Optional.empty());
  }

  private @Nullable Scalar value(int start, int end) {
    char first = chars[start];
    if (first == '\'' || first == '"') {
      return quoted(first, start, end);
    }
    boolean plain = isOfKey(first, true) || first == '/' || first == '.' || first == '~';
    return plain ? plain(start, end) : null;
  }

  private @Nullable Scalar plain(int start, int end) {
    int stop = start;
    for (int at = start; at < end; at++) {
      char c = chars[at];
      if (c == ':' && (at + 1 == end || chars[at + 1] == ' ')) {
        return null;
      }
      if (c == '#' && chars[at - 1] == ' ') {
        break;
      }
      if (c != ' ') {
        stop = at + 1;
      }
    }
    return scalar(new Span(start, stop), text.substring(start, stop), Scalar.Style.PLAIN);
  }

  private @Nullable Scalar quoted(char quote, int start, int end) {
    boolean single = quote == '\'';
    boolean doubled = false;
    int close = text.indexOf(quote, start + 1);
    while (single && close >= 0 && close + 1 < end && chars[close + 1] == quote) {
      doubled = true;
      close = text.indexOf(quote, close + 2);
    }
    if (close < 0 || close >= end) {
      return null;
    }
    String inner = text.substring(start + 1, close);
    int rest = skipSpaces(close + 1, end);
    boolean ends = rest == end || (chars[rest] == '#' && rest > close + 1);
    if (!ends || (!single && inner.indexOf('\\') >= 0)) {
      return null;
    }
    return scalar(
        new Span(start, close + 1),
        doubled ? inner.replace("''", "'") : inner,
        single ? Scalar.Style.SINGLE_QUOTED : Scalar.Style.DOUBLE_QUOTED);
  }
}
