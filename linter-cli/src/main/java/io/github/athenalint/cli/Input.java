package io.github.athenalint.cli;

import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.workspace.Disk;
import io.github.athenalint.workspace.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Something to lint. */
sealed interface Input {

  /** Returns what it is called in the report. */
  String name();

  /** Tells whether the user named it. */
  boolean named();

  /** Returns where it is; for the standard input where it would be. */
  Path place(Shell shell);

  /** Reads it. */
  SourceText read() throws IOException;

  /** Returns what lies around it. */
  default Neighbours neighbours(Shell shell) {
    return Neighbours.NONE;
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
      return SourceText.decode(name, Files.readAllBytes(path));
    }

    @Override
    public Neighbours neighbours(Shell shell) {
      return surroundings(shell).of(path);
    }

    /** Returns the dbt_project.yml beside a profiles.yml, where there is one. */
    Optional<OfFile> project(Shell shell) {
      return surroundings(shell)
          .project(path)
          .map(project -> new OfFile(project, shell.name(project), false));
    }

    private static Surroundings surroundings(Shell shell) {
      return new Surroundings(Disk.REAL, shell.env());
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
      return SourceText.decode(name, in.readAllBytes());
    }
  }
}
