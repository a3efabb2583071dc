package io.github.athenalint.cli.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.athenalint.cli.report.Columns;
import io.github.athenalint.cli.report.SourceRoot;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes where something is: files as URIs, places as regions. */
final class Places {

  /** The name of the folder that relative URIs start from. */
  static final String BASE = "%SRCROOT%";

  private static final String UNRESERVED = "-._~/";

  private final SourceRoot root;
  private final Map<String, Integer> indexes = new HashMap<>();

  /**
   * Prepares to write.
   *
   * @param files the files of the run by their names, in the order of its artifacts
   */
  Places(SourceRoot root, List<String> files) {
    this.root = root;
    files.forEach(file -> indexes.put(file, indexes.size()));
  }

  /** Writes the properties of where a file is. */
  void artifact(JsonGenerator json, String name) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    location(json, name);
    Integer index = indexes.get(name);
    if (index != null) {
      json.writeNumberField("index", index);
    }
    json.writeEndObject();
  }

  /** Writes the same without the index, for the list that the index is of. */
  void location(JsonGenerator json, String name) throws IOException {
    String path = root.path(name);
    json.writeStringField("uri", uri(path));
    if (!SourceRoot.isAbsolute(path)) {
      json.writeStringField("uriBaseId", BASE);
    }
  }

  /** Writes the folder that relative URIs start from. */
  void base(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(BASE);
    String uri = uri(root.folder());
    json.writeStringField("uri", uri.endsWith("/") ? uri : uri + "/");
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Writes a place in a file. */
  void region(
      JsonGenerator json, String name, SourceText source, Span span, Optional<String> snippet)
      throws IOException {
    Columns.Region region = Columns.UTF_16_UNITS.region(source, span);
    json.writeObjectFieldStart(name);
    json.writeNumberField("startLine", region.start().line());
    json.writeNumberField("startColumn", region.start().column());
    json.writeNumberField("endLine", region.end().line());
    json.writeNumberField("endColumn", region.end().column());
    if (snippet.isPresent()) {
      json.writeObjectFieldStart("snippet");
      json.writeStringField("text", snippet.get());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    if (path.startsWith("//")) {
      uri.append("file:");
    } else if (path.startsWith("/")) {
      uri.append("file://");
    } else if (SourceRoot.isAbsolute(path)) {
      uri.append("file:///").append(path, 0, 2);
    }
    boolean drive = !path.startsWith("/") && SourceRoot.isAbsolute(path);
    for (byte one : path.substring(drive ? 2 : 0).getBytes(StandardCharsets.UTF_8)) {
      boolean plain = one > 0 && (Character.isLetterOrDigit(one) || UNRESERVED.indexOf(one) >= 0);
      if (plain) {
        uri.append((char) one);
      } else {
        uri.append('%').append(String.format("%02X", one & 0xFF));
      }
    }
    return uri.toString();
  }
}
