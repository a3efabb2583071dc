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
    if (Files.exists(file) && (!Files.isRegularFile(file) || isStream(file))) {
      // A terminal, a pipe, or what stdout goes to: there is nothing to replace.
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
    beside(
        file,
        temporary -> {
          Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
          Files.move(temporary, file);
        });
  }

  private static boolean isStream(Path file) {
    return file.startsWith("/dev") || file.startsWith("/proc");
  }

  private static Path writable(Path real) throws IOException {
    if (!Files.isWritable(real)) {
      throw new FileSystemException(real.toString(), null, "it is read-only");
    }
    return real;
  }

  private static void fill(Path real, String text) throws IOException {
    beside(
        real,
        temporary -> {
          Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
          PosixFileAttributeView old =
              Files.getFileAttributeView(real, PosixFileAttributeView.class);
          if (old != null && Files.exists(real)) {
            Files.setPosixFilePermissions(temporary, old.readAttributes().permissions());
          }
          move(temporary, real);
        });
  }

  /**
   * Works with a file beside the real one, of which nothing is left, not even after an interrupt.
   * It is none of {@code createTempFile}: a new file is to get the usual permissions.
   */
  private static void beside(Path file, Work work) throws IOException {
    Path temporary = file.resolveSibling(".athena-lint-" + UUID.randomUUID() + ".tmp");
    Thread brokenOff = new Thread(() -> forget(temporary), "broken-off");
    Runtime.getRuntime().addShutdownHook(brokenOff);
    try {
      work.with(temporary);
    } finally {
      Files.deleteIfExists(temporary);
      try {
        Runtime.getRuntime().removeShutdownHook(brokenOff);
      } catch (IllegalStateException ending) {
        // It runs already.
      }
    }
  }

  private static void forget(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException broken) {
      // Nobody is left to be told.
    }
  }

  private interface Work {
    void with(Path temporary) throws IOException;
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
