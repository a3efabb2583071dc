package io.github.athenalint.cli;

import io.github.athenalint.text.Regex;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Knows the terminals that show links (OSC 8), by the marks that they leave in the environment. */
final class Hyperlinks {

  private static final Set<String> PROGRAMS =
      Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "WarpTerminal");

  private static final Regex TERMS = Regex.of("xterm-kitty|xterm-ghostty|alacritty.*|foot.*");

  /** GNOME Terminal and its kin show links since version 0.50; what came before crashed. */
  private static final int VTE = 5000;

  private Hyperlinks() {}

  /** Tells whether the terminal is known to show links. */
  static boolean areKnown(Map<String, String> env) {
    String force = env.getOrDefault("FORCE_HYPERLINK", "");
    if (!force.isEmpty()) {
      return !force.equals("0");
    }
    String term = env.getOrDefault("TERM", "");
    if (term.startsWith("screen") || term.startsWith("tmux") || env.containsKey("CI")) {
      return false;
    }
    return PROGRAMS.contains(env.getOrDefault("TERM_PROGRAM", ""))
        || TERMS.matches(term)
        || Stream.of("WT_SESSION", "KONSOLE_VERSION", "DOMTERM").anyMatch(env::containsKey)
        || isNewVte(env.getOrDefault("VTE_VERSION", ""));
  }

  private static boolean isNewVte(String version) {
    return version.matches("[0-9]{4,6}") && Integer.parseInt(version) >= VTE;
  }
}
