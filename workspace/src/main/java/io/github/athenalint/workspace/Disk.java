package io.github.athenalint.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where files are read: the disk, or what an editor holds before the disk. */
public interface Disk {

  /** The disk of the machine. */
  Disk REAL =
      new Disk() {
        @Override
        public boolean isFile(Path path) {
          return Files.isRegularFile(path);
        }

        @Override
        public byte[] read(Path path) throws IOException {
          return Files.readAllBytes(path);
        }
      };

  /** Tells whether there is a regular file. */
  boolean isFile(Path path);

  /** Tells whether there is a regular file of a name in a folder. */
  default boolean isFile(Path folder, String name) {
    return isFile(folder.resolve(name));
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   */
  byte[] read(Path path) throws IOException;
}
