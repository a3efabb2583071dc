package io.github.athenalint.cli.fix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

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
    Path real = file.toRealPath();
    if (!Files.isWritable(real)) {
      throw new FileSystemException(real.toString(), null, "it is read-only");
    }
    if (!Arrays.equals(Files.readAllBytes(real), before.getBytes(StandardCharsets.UTF_8))) {
      throw new FileSystemException(real.toString(), null, "it was changed meanwhile");
    }
    write(real, after);
  }

  /**
   * Writes a file, whether or not there is one already; an old one keeps its permissions.
   *
   * @param file the file; its folder is there
   * @param text what it holds afterwards
   * @throws IOException if it cannot be written; then nothing has changed
   */
  public static void write(Path file, String text) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(real)) {
      throw new FileSystemException(real.toString(), null, "it is a folder");
    }
    if (Files.exists(real) && !Files.isWritable(real)) {
      throw new FileSystemException(real.toString(), null, "it is read-only");
    }
    Path folder = real.resolveSibling(".").normalize();
    Path temporary = Files.createTempFile(folder, ".athena-lint-", ".tmp");
    try {
      Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
      permit(temporary, real);
      move(temporary, real);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** A temporary file is for its owner only; a new file is what the system makes of one. */
  private static void permit(Path temporary, Path real) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    if (Files.exists(real)) {
      view.setPermissions(Files.getPosixFilePermissions(real));
      return;
    }
    Path fresh = temporary.resolveSibling(temporary.getFileName() + ".new");
    try {
      Files.createFile(fresh);
      view.setPermissions(Files.getPosixFilePermissions(fresh));
    } finally {
      Files.deleteIfExists(fresh);
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
