package io.github.athenalint.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The entry point of the program. */
public final class Main {

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    Map<String, String> env = new TreeMap<>(System.getenv());
    Path here = Path.of("").toAbsolutePath();
    Program program = new Program(System.in, System.out, System.err, env, here, isTerminal());
    int code = program.run(args);
    // Nothing is left to be closed; System.exit would start the logging of the JDK.
    Runtime.getRuntime().halt(code);
  }

  /** Tells whether stdout is a terminal: the launcher knows, the JDK before 22 guesses. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    String known = System.getProperty("athena-lint.terminal");
    return known == null
        ? Runtime.version().feature() < 22 && System.console() != null
        : known.equals("true");
  }
}
