package io.github.athenalint.lint;

import io.github.athenalint.text.Lists;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A pattern of paths as people know them from .gitignore: {@code *} stays in one folder, {@code **}
 * does not, a pattern without a slash matches in every folder, and one that matches a folder
 * matches everything below it.
 */
public final class Glob {

  private final String pattern;
  private final List<PathMatcher> matchers;

  private Glob(String pattern, List<PathMatcher> matchers) {
    this.pattern = pattern;
    this.matchers = matchers;
  }

  /**
   * Reads a pattern.
   *
   * @param pattern the pattern, with forward slashes
   * @throws PatternSyntaxException if it is none
   */
  public static Glob of(String pattern) {
    String bare = pattern.replaceAll("/+$", "");
    String start = bare.startsWith("/") ? bare.substring(1) : bare;
    Stream<String> places =
        bare.contains("/")
            ? Stream.of(start, start.replaceFirst("^\\*\\*/", ""))
            : Stream.of(start, "**/" + start);
    return new Glob(
        pattern,
        places
            .flatMap(place -> Stream.of(place, place + "/**"))
            .distinct()
            .map(place -> FileSystems.getDefault().getPathMatcher("glob:" + place))
            .toList());
  }

  /** Returns the pattern as it is written. */
  public String pattern() {
    return pattern;
  }

  /**
   * Tells whether a path matches.
   *
   * @param path a relative path
   */
  public boolean matches(String path) {
    return Lists.any(matchers, matcher -> matcher.matches(Path.of(path)));
  }
}
