package io.github.athenalint.cli.init;

import io.github.athenalint.cli.report.Palette;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks and listens, line by line. There is no library for terminals on purpose: it would take
 * longer to start than the whole program, and a dumb terminal or a pipe works just as well.
 */
public final class Console {

  private final BufferedReader in;
  private final PrintStream out;
  private final Palette palette;

  /**
   * Makes a console.
   *
   * @param in where the answers come from
   * @param out where the questions go; stdout is kept for the profile
   * @param palette the colours
   */
  public Console(InputStream in, PrintStream out, Palette palette) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
    this.palette = palette;
  }

  Palette palette() {
    return palette;
  }

  void say(String line) {
    out.print(line + "\n");
  }

  void show(List<Remark> remarks) {
    remarks.forEach(remark -> say("  " + remark.text(palette)));
  }

  /**
   * Asks for one line.
   *
   * @throws Refusal at the end of the input
   */
  String ask(String prompt) throws Refusal {
    out.print(palette.bold(prompt + ":") + " ");
    out.flush();
    @Nullable String line;
    try {
      line = in.readLine();
    } catch (IOException broken) {
      line = null;
    }
    if (line == null) {
      out.print("\n");
      throw new Refusal("the answers ended too early; nothing was written");
    }
    return line.strip();
  }

  /** Asks for yes or no; an empty answer is no. */
  boolean agrees(String question) throws Refusal {
    while (true) {
      switch (ask(question + " [y/N]").toLowerCase(Locale.ROOT)) {
        case "y", "yes" -> {
          return true;
        }
        case "", "n", "no" -> {
          return false;
        }
        default -> say("  y or n, please");
      }
    }
  }
}
