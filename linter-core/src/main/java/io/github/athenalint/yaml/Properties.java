package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The anchor and the tag that are written before a node, in either order.
 *
 * @param anchor the anchor
 * @param tag where the tag is written
 * @param end the offset after the last of them; where the node itself starts when there is none
 */
record Properties(Optional<Anchor> anchor, Optional<Span> tag, int end) {

  static Properties none(int start) {
    return new Properties(Optional.empty(), Optional.empty(), start);
  }

  /**
   * Finds the properties of a node in the text.
   *
   * @param text the text that was parsed
   * @param start where the node with its properties starts
   * @param name the name of its anchor, if it has one
   * @param tagged whether it has a tag
   */
  static Properties find(String text, int start, @Nullable String name, boolean tagged) {
    Properties found = none(start);
    int wanted = (name == null ? 0 : 1) + (tagged ? 1 : 0);
    for (int i = 0; i < wanted; i++) {
      int at = skipToContent(text, found.end);
      char c = at < text.length() ? text.charAt(at) : ' ';
      if (c == '&' && name != null) {
        int end = Math.min(text.length(), at + 1 + name.length());
        Anchor anchor = new Anchor(name, new Span(at, end));
        found = new Properties(Optional.of(anchor), found.tag, end);
      } else if (c == '!' && tagged) {
        Span tag = new Span(at, tagEnd(text, at));
        found = new Properties(found.anchor, Optional.of(tag), tag.end());
      }
    }
    return found;
  }

  /** Returns the offset of the next character that is neither white space nor in a comment. */
  static int skipToContent(String text, int offset) {
    int at = offset;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        at = Characters.lineEnd(text, at);
      } else if (Characters.isSpace(c)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static int tagEnd(String text, int start) {
    if (text.startsWith("!<", start)) {
      int close = text.indexOf('>', start);
      return close < 0 ? text.length() : close + 1;
    }
    int end = start + 1;
    while (end < text.length() && !Characters.isSpace(text.charAt(end))) {
      end++;
    }
    while (end > start + 1 && ",]}".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
