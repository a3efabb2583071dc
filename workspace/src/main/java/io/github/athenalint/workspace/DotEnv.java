package io.github.athenalint.workspace;

import io.github.athenalint.text.Regex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * What a {@code .env} file adds to the environment, as dbt-core 1.12 reads it with python-dotenv:
 * the nearest one in the current folder or above, and a variable that is set already wins.
 */
public final class DotEnv {

  private static final Regex VARIABLE = Regex.of("\\$\\{([^}:]*)(?::-([^}]*))?\\}");

  private static final Set<String> TRUE = Set.of("1", "true", "t", "yes", "y");

  private final Map<String, String> outer;

  /** The values of the file; empty for a key without a value, which sets nothing. */
  private final Map<String, Optional<String>> values = new HashMap<>();

  private DotEnv(Map<String, String> outer) {
    this.outer = outer;
  }

  /** Returns the file that dbt would read in a folder. */
  public static Optional<Path> find(Path folder, Map<String, String> outer) {
    String off = outer.getOrDefault("PYTHON_DOTENV_DISABLED", "").toLowerCase(Locale.ROOT);
    if (TRUE.contains(off)) {
      return Optional.empty();
    }
    for (Path at = folder; at != null; at = at.getParent()) {
      Path file = at.resolve(".env");
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Returns the environment with what a file adds; bytes that are no UTF-8 are replaced. */
  public static Map<String, String> load(Path file, Map<String, String> outer) throws IOException {
    return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), outer);
  }

  /**
   * Returns the environment with what a text adds; what python-dotenv passes over is passed over.
   */
  public static Map<String, String> parse(String text, Map<String, String> outer) {
    DotEnv file = new DotEnv(outer);
    DotEnvReader.read(text, file::put);
    Map<String, String> all = new HashMap<>();
    file.values.forEach((name, value) -> value.ifPresent(set -> all.put(name, set)));
    all.putAll(outer);
    return all;
  }

  private void put(String name, Optional<String> value) {
    values.put(name, value.map(this::interpolated));
  }

  /** Puts in the variables that are written {@code ${NAME}} or {@code ${NAME:-default}}. */
  private String interpolated(String value) {
    return VARIABLE
        .matcher(value)
        .replaceAll(
            hit -> {
              String fallback = hit.group(2) == null ? "" : hit.group(2);
              return Matcher.quoteReplacement(variable(hit.group(1), fallback));
            });
  }

  private String variable(String name, String fallback) {
    String set = outer.get(name);
    if (set != null) {
      return set;
    }
    Optional<String> own = values.get(name);
    return own == null ? fallback : own.orElse("");
  }
}
