package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.text.Regex;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** The names of the environment variables that the files of the workspace use. */
final class Variables {

  private static final Regex CALL =
      Regex.of("env_var\\(\\s*['\"]([A-Za-z_][A-Za-z0-9_]{0,200})['\"]");

  private Variables() {}

  /** Returns the names in alphabetical order. */
  static Set<String> near(Snapshot snapshot) {
    Set<String> names = new TreeSet<>();
    snapshot
        .world()
        .dbtFiles()
        .forEach(
            file -> {
              Matcher call = CALL.matcher(file.source().text());
              while (call.find()) {
                names.add(call.group(1));
              }
            });
    return names;
  }
}
