package io.github.athenalint.bench;

import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.lint.Preset;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the benchmarks lint, and with what. */
final class Profiles {

  private Profiles() {}

  /** Returns the example of two targets; benchmarks run from the root of the checkout. */
  static SourceText typical() {
    return SourceText.of("profiles.yml", example("clean"));
  }

  /** Returns an example in which something is found. */
  static SourceText mistaken() {
    return SourceText.of("profiles.yml", example("jinja-types"));
  }

  /** Returns the first target of the clean example so many times, each with names of its own. */
  static SourceText of(int targets) {
    String text = example("clean");
    List<String> lines = text.lines().toList();
    int first = lines.indexOf("    dev:");
    String target = String.join("\n", lines.subList(first, lines.indexOf("    prod:"))) + "\n";
    StringBuilder many = new StringBuilder(text.substring(0, text.indexOf("    dev:")));
    many.append(target);
    for (int i = 1; i < targets; i++) {
      many.append(target.replace("    dev:", "    dev" + i + ":").replace("dbt_", "dbt" + i + "_"));
    }
    return SourceText.of("profiles.yml", many.toString());
  }

  /** Returns a linter with all rules. */
  static Linter linter() {
    LintOptions plain = LintOptions.defaults();
    return Linter.of(
        new LintOptions(
            plain.dialect(),
            plain.version(),
            Environment.unknown(),
            Preset.ALL,
            plain.severities(),
            plain.only(),
            plain.skip(),
            Optional.empty(),
            Optional.empty()));
  }

  private static String example(String name) {
    try {
      return Files.readString(Path.of("examples", name, "profiles.yml"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
