package io.github.athenalint.lsp;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A folder with the files of a test.
 *
 * @param folder the folder
 */
record Room(Path folder) {

  /** Two mistakes: no key of Athena is there but the type, and one is misspelt. */
  static final String MISSPELT =
      "shop:\n  target: dev\n  outputs:\n    dev: {type: athena, treads: 1}\n";

  /** Returns the URI of a file, which need not be there. */
  String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  /** Writes a file, and the folders above it. */
  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Returns the rules of diagnostics, in order; `-` for one without. */
  static List<String> codes(JsonArray diagnostics) {
    return StreamSupport.stream(diagnostics.spliterator(), false)
        .map(one -> one.getAsJsonObject().get("code"))
        .map(code -> code == null ? "-" : code.getAsString())
        .toList();
  }
}
