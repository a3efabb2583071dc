package io.github.athenalint.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The patterns of one {@code .gitignore}.
 *
 * @param name what the file is called in messages
 * @param patterns its patterns, in order
 */
record IgnoreFile(String name, List<Pattern> patterns) {

  /** A file without patterns. */
  static final IgnoreFile NONE = new IgnoreFile("", List.of());

  /**
   * A line that is no comment.
   *
   * @param line its number
   * @param written the line as it stands in the file
   * @param wildcard what has to match
   * @param negated whether what matches is not ignored after all
   * @param folder whether only folders match
   * @param anchored whether the whole path has to match, not its last name alone
   */
  record Pattern(
      int line,
      String written,
      String wildcard,
      boolean negated,
      boolean folder,
      boolean anchored) {

    private boolean matches(String path, boolean isFolder) {
      String tested = anchored ? path : path.substring(path.lastIndexOf('/') + 1);
      return (isFolder || !folder) && Wildcard.matches(wildcard, tested);
    }
  }

  /** Reads the lines of a file. */
  static IgnoreFile read(String name, String text) {
    List<Pattern> patterns = new ArrayList<>();
    String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line =
          lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
      if (!line.startsWith("#")) {
        pattern(i + 1, trimmed(line)).ifPresent(patterns::add);
      }
    }
    return new IgnoreFile(name, List.copyOf(patterns));
  }

  private static Optional<Pattern> pattern(int line, String written) {
    boolean negated = written.startsWith("!");
    String rest = negated ? written.substring(1) : written;
    boolean folder = rest.endsWith("/");
    rest = folder ? rest.substring(0, rest.length() - 1) : rest;
    boolean anchored = rest.contains("/");
    rest = rest.startsWith("/") ? rest.substring(1) : rest;
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pattern(line, written, rest, negated, folder, anchored));
  }

  /** Spaces at the end do not count, unless a backslash says so. */
  private static String trimmed(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && !isEscaped(line, end - 1)) {
      end--;
    }
    return line.substring(0, end);
  }

  private static boolean isEscaped(String line, int at) {
    int slashes = 0;
    while (at - slashes > 0 && line.charAt(at - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  /**
   * Returns the pattern that decides about a path: the last one that matches.
   *
   * @param path its path relative to the folder of the file, with forward slashes
   */
  Optional<Pattern> deciding(String path, boolean isFolder) {
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).matches(path, isFolder)) {
        return Optional.of(patterns.get(i));
      }
    }
    return Optional.empty();
  }
}
