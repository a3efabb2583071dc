package io.github.athenalint.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.athenalint.text.Position;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON as all commands print it: indented by two, with the same line ends on every system. */
public final class Json {

  private Json() {}

  /** Returns what {@code content} writes, with a line break at the end. */
  public static String write(Content content) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      content.writeTo(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  /** Writes a place as a field: its line and its column. */
  public static void position(JsonGenerator json, String name, Position at) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", at.line());
    json.writeNumberField("column", at.column());
    json.writeEndObject();
  }

  /** What is written. */
  @FunctionalInterface
  public interface Content {

    /** Writes it. */
    void writeTo(JsonGenerator json) throws IOException;
  }
}
