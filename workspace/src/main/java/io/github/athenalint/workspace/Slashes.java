package io.github.athenalint.workspace;

import java.io.File;
import java.nio.file.Path;

/** How paths are written in reports, baselines and configurations. */
public final class Slashes {

  private Slashes() {}

  /** Returns a path with forward slashes. */
  public static String of(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** Returns a path that somebody wrote, with forward slashes. */
  public static String of(String path) {
    return path.replace(File.separatorChar, '/');
  }
}
