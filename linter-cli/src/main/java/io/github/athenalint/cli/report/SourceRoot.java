package io.github.athenalint.cli.report;

/**
 * The folder that services look for the files in: the checkout of the repository. Reports for
 * people name files as seen from the current folder instead.
 *
 * @param folder its path with forward slashes and without one at the end
 * @param prefix the way from there to the current folder, with a slash at its end, or nothing
 */
public record SourceRoot(String folder, String prefix) {

  /** Returns the path of a file from here, or its whole path if it is elsewhere. */
  public String path(String name) {
    if (name.startsWith(folder + "/")) {
      return name.substring(folder.length() + 1);
    }
    boolean relative = !isAbsolute(name) && !name.startsWith("<") && !name.startsWith("../");
    return relative ? prefix + name : name;
  }

  /** Tells whether a path, with forward slashes, needs no folder to start from. */
  public static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.matches("[A-Za-z]:/.*");
  }
}
