package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Where a scalar stands, and how it is written. */
final class ScalarSpan {

  private ScalarSpan() {}

  /**
   * Returns the scalar as written.
   *
   * @param text the text that was parsed
   * @param event the scalar
   * @param properties its anchor and tag
   * @param end where the library says it ends
   */
  static Span of(String text, ScalarEvent event, Properties properties, int end) {
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    if (plain && event.getValue().isEmpty()) {
      return Span.at(properties.end());
    }
    int start = properties.end();
    if (properties.anchor().isPresent() || properties.tag().isPresent()) {
      start = Properties.skipToContent(text, start);
    }
    boolean block = text.startsWith("|", start) || text.startsWith(">", start);
    if (block && !plain) {
      return new Span(start, blockEnd(text, start, end));
    }
    return new Span(start, Math.max(start, end));
  }

  static Scalar.Style style(ScalarEvent event) {
    return switch (event.getScalarStyle()) {
      case SINGLE_QUOTED -> Scalar.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> Scalar.Style.DOUBLE_QUOTED;
      case LITERAL -> Scalar.Style.LITERAL;
      case FOLDED -> Scalar.Style.FOLDED;
      case PLAIN, JSON_SCALAR_STYLE -> Scalar.Style.PLAIN;
    };
  }

  /** Returns the part of a scalar that can hold no comment: the header of a block can. */
  static Span withoutHeader(String text, Span span, Scalar.Style style) {
    if (style != Scalar.Style.LITERAL && style != Scalar.Style.FOLDED) {
      return span;
    }
    int headerEnd = Characters.lineEnd(text, span.start());
    return new Span(Math.min(headerEnd, span.end()), span.end());
  }

  private static int blockEnd(String text, int start, int end) {
    int headerEnd = Characters.lineEnd(text, start);
    int lastContent = Characters.trimEnd(text, start, Math.max(start, end));
    if (lastContent <= headerEnd) {
      int indicators = start + 1;
      while (indicators < headerEnd && "+-0123456789".indexOf(text.charAt(indicators)) >= 0) {
        indicators++;
      }
      return indicators;
    }
    return Math.min(Characters.lineEnd(text, lastContent), Math.max(lastContent, end));
  }
}
