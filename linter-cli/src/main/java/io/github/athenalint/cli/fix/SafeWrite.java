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

/** Replaces a file so that at any moment the old or the new text is there, never half of one. */
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
    Path real = writable(file);
    if (!Arrays.equals(Files.readAllBytes(real), before.getBytes(StandardCharsets.UTF_8))) {
      throw new FileSystemException(real.toString(), null, "it was changed meanwhile");
    }
    overwrite(real, after);
  }

  private static Path writable(Path file) throws IOException {
    Path real = file.toRealPath();
    if (!Files.isWritable(real)) {
      throw new FileSystemException(real.toString(), null, "it is read-only");
    }
    return real;
  }

  private static void overwrite(Path real, String after) throws IOException {
    Path folder = real.resolveSibling(".").normalize();
    Path temporary = Files.createTempFile(folder, ".athena-lint-", ".tmp");
    fill(temporary, after, real);
  }

  /**
   * Writes a file, be it there already or not; a link stays a link.
   *
   * @param file the file
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
    Path real = Files.exists(file) ? file.toRealPath() : file;
    if (Files.exists(real) && !Files.isWritable(real)) {
      throw new FileSystemException(real.toString(), null, "it is read-only");
    }
    // Not createTempFile: a new file is to get the usual permissions, not the tightest.
    Path temporary = real.resolveSibling(".athena-lint-" + UUID.randomUUID() + ".tmp");
    fill(temporary, text, real);
  }

  private static void fill(Path temporary, String text, Path real) throws IOException {
    try {
      Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
      PosixFileAttributeView old = Files.getFileAttributeView(real, PosixFileAttributeView.class);
      if (old != null && Files.exists(real)) {
        Files.setPosixFilePermissions(temporary, old.readAttributes().permissions());
      }
      move(temporary, real);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Writes a file that is not there yet, or whose content does not matter.
   *
   * @param file the file; a link stays a link
   * @param text what it holds afterwards
   * @param overwrite whether it may be there already
   * @throws IOException if it cannot be written
   */
  public static void create(Path file, String text, boolean overwrite) throws IOException {
    if (overwrite && Files.exists(file)) {
      overwrite(writable(file), text);
      return;
    }
    Path temporary = file.resolveSibling(".athena-lint-" + UUID.randomUUID() + ".tmp");
    try {
      Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
      Files.move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
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
