package io.github.athenalint.cli.init;

import io.github.athenalint.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what to do once the profile is written. */
public final class NextSteps {

  private NextSteps() {}

  /**
   * Returns the lines to show.
   *
   * @param draft what was written
   * @param schema the fields that the adapter reads
   * @param file the file as the user would name it, nothing if it went to stdout
   * @param folder the folder of the file, nothing if it is the current one
   */
  public static List<String> of(
      Draft draft, Schema schema, Optional<String> file, Optional<String> folder) {
    List<String> lines = new ArrayList<>();
    file.ifPresentOrElse(
        name ->
            lines.add(
                "wrote " + name + ": profile " + draft.profile() + ", target " + draft.target()),
        () -> lines.add("save this as profiles.yml"));
    lines.add("next:");
    draft
        .variables(schema)
        .forEach(variable -> lines.add("  set the environment variable " + variable));
    lines.add("  athena-lint " + word(file.orElse("profiles.yml")));
    lines.add(
        "  dbt debug --profile "
            + word(draft.profile())
            + " --target "
            + word(draft.target())
            + folder.map(path -> " --profiles-dir " + word(path)).orElse(""));
    return lines;
  }

  /** Returns a word as a shell reads it. */
  private static String word(String text) {
    return text.matches("[A-Za-z0-9_./@%+=:,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
