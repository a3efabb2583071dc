package io.github.athenalint.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The decoded bytes of one file, with its byte order mark and line ends kept, and its name. */
public final class SourceText {

  static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final String text;
  private final Optional<Span> malformed;
  private final boolean plain;
  private final LineIndex lines;

  private SourceText(String name, String text, Optional<Span> malformed, boolean plain) {
    this.name = name;
    this.text = text;
    this.malformed = malformed;
    this.plain = plain;
    this.lines = new LineIndex(text);
  }

  /**
   * Makes a source of text that is decoded already.
   *
   * @param name what the file is called in reports, with forward slashes
   * @param text its text
   */
  public static SourceText of(String name, String text) {
    return new SourceText(name, text, Optional.empty(), false);
  }

  /**
   * Decodes UTF-8, as dbt does. Bytes that are not UTF-8 become U+FFFD, and {@link #malformed()}
   * tells where the first of them stood.
   *
   * @param name what the file is called in reports, with forward slashes
   * @param bytes the content of the file
   */
  public static SourceText decode(String name, byte[] bytes) {
    if (isPlain(bytes)) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return new SourceText(name, text, Optional.empty(), true);
    }
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return of(name, strict.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      CharBuffer before = CharBuffer.allocate(bytes.length);
      strict.reset().decode(ByteBuffer.wrap(bytes), before, true);
      int start = before.position();
      String replaced = new String(bytes, StandardCharsets.UTF_8);
      Span first = new Span(start, Math.min(start + 1, replaced.length()));
      return new SourceText(name, replaced, Optional.of(first), false);
    }
  }

  private static boolean isPlain(byte[] bytes) {
    for (byte one : bytes) {
      if ((one < ' ' && one != '\n') || one == 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Returns what the file is called in reports. */
  public String name() {
    return name;
  }

  /** Returns the whole text. */
  public String text() {
    return text;
  }

  /** Returns the text at {@code span}. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Returns where the lines begin. */
  public LineIndex lines() {
    return lines;
  }

  /** Returns where the first bytes stood that are not UTF-8. */
  public Optional<Span> malformed() {
    return malformed;
  }

  /**
   * Tells whether the text was decoded and is certainly nothing but printable ASCII and line feeds,
   * as most files are.
   */
  public boolean isPlain() {
    return plain;
  }

  /** Tells whether the text begins with a byte order mark. */
  public boolean hasByteOrderMark() {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
  }
}
