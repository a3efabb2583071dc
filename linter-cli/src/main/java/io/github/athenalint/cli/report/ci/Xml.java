package io.github.athenalint.cli.report.ci;

/**
 * Writes XML 1.0 that keeps line breaks in attributes, which the writer of the JDK does not. What
 * XML cannot hold at all becomes U+FFFD.
 */
final class Xml {

  private static final char REPLACED = '\uFFFD';

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  private final String indent;

  Xml() {
    this("");
  }

  private Xml(String indent) {
    this.indent = indent;
    out.setLength(indent.isEmpty() ? out.length() : 0);
  }

  /**
   * Adds an element.
   *
   * @param name its name
   * @param content what is in it
   * @param attributes name and value of each attribute
   */
  Xml element(String name, Content content, String... attributes) {
    out.append(indent).append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
    Xml inner = new Xml(indent + "  ");
    content.writeTo(inner);
    if (inner.out.isEmpty()) {
      out.append("/>\n");
    } else {
      out.append(">\n").append(inner.out).append(indent).append("</").append(name).append(">\n");
    }
    return this;
  }

  /** Adds an element that holds nothing but text. */
  Xml text(String name, String text, String... attributes) {
    element(name, inner -> {}, attributes);
    out.setLength(out.length() - "/>\n".length());
    out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              switch (codePoint) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(codePoint).append(';');
                default -> escaped.appendCodePoint(isAllowed(codePoint) ? codePoint : REPLACED);
              }
            });
    return escaped.toString();
  }

  /** The characters of XML 1.0, section 2.2. */
  private static boolean isAllowed(int codePoint) {
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return codePoint >= ' ' && !surrogate && codePoint != 0xFFFE && codePoint != 0xFFFF;
  }

  /** What is in an element. */
  @FunctionalInterface
  interface Content {

    /** Adds it. */
    void writeTo(Xml inner);
  }
}
