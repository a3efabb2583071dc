package io.github.athenalint.cli;

import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.workspace.Surroundings;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Something to lint. */
sealed interface Input {

  /** Ten times the profiles of any company. */
  int LARGEST = 16_000_000;

  /** How many bytes tell a binary file from a text. */
  int LOOKED_AT = 8000;

  /** Returns what it is called in the report. */
  String name();

  /** Tells whether the user named it. */
  boolean named();

  /** Returns where it is; for the standard input where it would be. */
  Path place(Shell shell);

  /** Reads it. */
  SourceText read() throws IOException;

  /** Returns what lies around it. */
  Neighbours neighbours(Surroundings around, Shell shell);

  /**
   * Reads all that there is.
   *
   * @throws IOException if it is too much, or no text
   */
  private static byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new IOException("larger than 16 MB, so it was not read");
    }
    boolean wide = bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE;
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT) && !wide; i++) {
      if (bytes[i] == 0) {
        throw new IOException("a binary file, so it was not read");
      }
    }
    return bytes;
  }

  /**
   * A file.
   *
   * @param path where it is
   */
  record OfFile(Path path, String name, boolean named) implements Input {

    @Override
    public Path place(Shell shell) {
      return path;
    }

    @Override
    public SourceText read() throws IOException {
      try (InputStream in = open()) {
        return SourceText.decode(name, bytes(in));
      }
    }

    /** A channel would cost twice as much, but it knows why it cannot be opened. */
    private InputStream open() throws IOException {
      if (path.getFileSystem() != FileSystems.getDefault()) {
        return Files.newInputStream(path);
      }
      try {
        return new FileInputStream(path.toFile());
      } catch (FileNotFoundException unclear) {
        return Files.newInputStream(path);
      }
    }

    @Override
    public Neighbours neighbours(Surroundings around, Shell shell) {
      return around.of(path);
    }

    /** Returns the dbt_project.yml beside a profiles.yml, where there is one. */
    Optional<OfFile> project(Surroundings around, Shell shell) {
      return around.project(path).map(project -> new OfFile(project, shell.name(project), false));
    }
  }

  /**
   * The standard input.
   *
   * @param in the stream
   */
  record OfStdin(InputStream in, String name) implements Input {

    /** What stdin is called unless the user gives it a name. */
    static final String UNNAMED = "<stdin>";

    @Override
    public Path place(Shell shell) {
      try {
        return name.equals(UNNAMED) ? shell.folder().resolve("stdin") : shell.path(name);
      } catch (InvalidPathException odd) {
        // The name is for the report; any name will do there.
        return shell.folder().resolve("stdin");
      }
    }

    @Override
    public boolean named() {
      return true;
    }

    @Override
    public SourceText read() throws IOException {
      return SourceText.decode(name, bytes(in));
    }

    @Override
    public Neighbours neighbours(Surroundings around, Shell shell) {
      return name.equals(UNNAMED) ? Neighbours.NONE : around.of(place(shell));
    }
  }
}
