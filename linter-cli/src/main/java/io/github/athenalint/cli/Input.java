package io.github.athenalint.cli;

import io.github.athenalint.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something to lint. */
sealed interface Input {

  /** Returns what it is called in the report. */
  String name();

  /** Tells whether the user named it. */
  boolean named();

  /** Reads it. */
  SourceText read() throws IOException;

  /**
   * A file.
   *
   * @param path where it is
   */
  record OfFile(Path path, String name, boolean named) implements Input {
    @Override
    public SourceText read() throws IOException {
      return SourceText.decode(name, Files.readAllBytes(path));
    }
  }

  /**
   * The standard input.
   *
   * @param in the stream
   */
  record OfStdin(InputStream in, String name) implements Input {
    @Override
    public boolean named() {
      return true;
    }

    @Override
    public SourceText read() throws IOException {
      return SourceText.decode(name, in.readAllBytes());
    }
  }
}
