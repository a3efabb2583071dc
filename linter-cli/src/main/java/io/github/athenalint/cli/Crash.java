package io.github.athenalint.cli;

import java.util.Optional;

/** Says that the program is broken, without the message of the error: it may hold a secret. */
final class Crash {

  private static final String ISSUES = "https://github.com/athenalint/athena-lint/issues";

  private Crash() {}

  /**
   * Reports an error of the program itself.
   *
   * @param file the file that was looked at
   */
  static void report(Throwable error, Optional<String> file, Shell shell) {
    shell.say(
        "athena-lint: internal error ("
            + error.getClass().getSimpleName()
            + file.map(name -> ", in " + name).orElse("")
            + "); please report it at "
            + ISSUES);
    if (shell.variable("ATHENA_LINT_DEBUG").equals("1")) {
      for (Throwable cause = error; cause != null; cause = cause.getCause()) {
        shell.say(cause.getClass().getName());
        for (StackTraceElement frame : cause.getStackTrace()) {
          shell.say("    at " + frame);
        }
      }
    } else {
      shell.say("athena-lint: ATHENA_LINT_DEBUG=1 shows where it happened");
    }
  }
}
