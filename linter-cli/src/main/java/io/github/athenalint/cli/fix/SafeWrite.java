package io.github.athenalint.cli.fix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.UUID;

/** Writes a file so that at any moment the old or the new text is there, never half of one. */
public final class SafeWrite {

  private SafeWrite() {}

  /**
   * Replaces the content of {@code file}, keeping its permissions; a link stays a link.
   *
   * @param file the file
   * @param before what it is expected to hold
   * @param after what it holds afterwards
   * @throws IOException if it cannot be written, or was changed by somebody else meanwhile
   */
  public static void replace(Path file, String before, String after) throws IOException {
    Path real = writable(file.toRealPath());
    if (!Arrays.equals(Files.readAllBytes(real), before.getBytes(StandardCharsets.UTF_8))) {
      throw new FileSystemException(real.toString(), null, "it was changed meanwhile");
    }
    fill(real, after);
  }

  /**
   * Writes a file, be it there already or not; a link stays a link.
   *
   * @param file the file, in a folder that exists
   * @param text what it holds afterwards
   * @throws IOException if it cannot be written; then it is as it was before
   */
  public static void write(Path file, String text) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "it is a folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A terminal, a pipe: there is nothing to replace.
      Files.writeString(file, text, StandardCharsets.UTF_8);
      return;
    }
    fill(Files.exists(file) ? writable(file.toRealPath()) : file, text);
  }

  /**
   * Makes a new file.
   *
   * @param file the file, in a folder that exists
   * @param text what it holds
   * @throws java.nio.file.FileAlreadyExistsException if it is there already
   * @throws IOException if it cannot be written
   */
  public static void create(Path file, String text) throws IOException {
    Path temporary = beside(file);
    try {
      Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
      Files.move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Path writable(Path real) throws IOException {
    if (!Files.isWritable(real)) {
      throw new FileSystemException(real.toString(), null, "it is read-only");
    }
    return real;
  }

  private static void fill(Path real, String text) throws IOException {
    Path temporary = beside(real);
    try {
      Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
      PosixFileAttributeView old = Files.getFileAttributeView(real, PosixFileAttributeView.class);
      if (old != null && Files.exists(real)) {
        Files.setPosixFilePermissions(temporary, old.readAttributes().permissions());
      }
      move(temporary, real);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Not a file of {@code createTempFile}: a new file is to get the usual permissions. */
  private static Path beside(Path file) {
    return file.resolveSibling(".athena-lint-" + UUID.randomUUID() + ".tmp");
  }

  private static void move(Path temporary, Path real) throws IOException {
    try {
      Files.move(
          temporary, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(temporary, real, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
