package io.github.athenalint.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Says why a file could not be read or written. */
public final class Reason {

  private Reason() {}

  /** Returns the reason as a phrase. */
  public static String of(IOException broken) {
    if (broken instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (broken instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (broken instanceof FileAlreadyExistsException) {
      return "it is there already";
    }
    String reason =
        broken instanceof FileSystemException file ? file.getReason() : broken.getMessage();
    return reason == null || reason.isBlank() ? "cannot be accessed" : lower(reason);
  }

  /** The system says "No space left on device" or "Is a directory". */
  private static String lower(String reason) {
    return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
  }
}
