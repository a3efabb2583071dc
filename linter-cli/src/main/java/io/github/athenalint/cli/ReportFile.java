package io.github.athenalint.cli;

import io.github.athenalint.cli.fix.SafeWrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that a report goes into.
 *
 * @param path where it is
 * @param name what the user calls it
 */
record ReportFile(Path path, String name) {

  /**
   * Finds the file, and says before anything is linted why it cannot be written.
   *
   * @throws CannotRun if it cannot
   */
  static ReportFile of(String name, Shell shell) throws CannotRun {
    ReportFile file = new ReportFile(shell.checkedPath(name), name);
    Path folder = file.path.resolveSibling(".").normalize();
    if (Files.isDirectory(file.path)) {
      throw new CannotRun(name + ": cannot be written: it is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new CannotRun(name + ": cannot be written: there is no folder " + shell.name(folder));
    }
    return file;
  }

  /**
   * Refuses to write over what is read.
   *
   * @throws CannotRun if this file is one of the inputs
   */
  void keepsApartFrom(List<Input> inputs) throws CannotRun {
    for (Input input : inputs) {
      if (input instanceof Input.OfFile read && isSame(read.path())) {
        throw new CannotRun(name + " is what is linted: write the report to another file");
      }
    }
  }

  private boolean isSame(Path other) {
    try {
      return Files.exists(path) && Files.isSameFile(path, other);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Writes the file wholly or not at all. */
  void write(String text) throws IOException {
    SafeWrite.write(path, text);
  }
}
