package io.github.athenalint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The entry point of the program. */
public final class Main {

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) throws IOException {
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    // No option is a date or an address, whose converters would load a hundred classes.
    System.setProperty("picocli.converters.excludes", "java.*");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    if (Program.lints(List.of(args))) {
      Rehearsal.begin();
    }
    Map<String, String> env = new TreeMap<>(System.getenv());
    Path here = Path.of("").toAbsolutePath();
    // Not System.out, which would keep to itself what cannot be written.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    rehearse(System.getProperty("athena-lint.rehearsed"), here);
    boolean terminal = isTerminal();
    Program program = new Program(System.in, out, err, env, here, terminal, isWatched());
    if (terminal && !"dumb".equals(env.get("TERM"))) {
      Runtime.getRuntime().addShutdownHook(new Thread(program::breakOff, "break-off"));
    }
    int code = program.run(args);
    // Nothing is left to be closed; System.exit would start the logging of the JDK.
    Runtime.getRuntime().halt(code);
  }

  /**
   * Lints a file, unheard, before the run itself: so the start-up archive that the launcher makes
   * of one run holds the classes of two, and those of every other file.
   */
  private static void rehearse(@Nullable String file, Path here) throws IOException {
    if (file != null) {
      OutputStream nowhere = OutputStream.nullOutputStream();
      new Program(InputStream.nullInputStream(), nowhere, nowhere, Map.of(), here, false, false)
          .run(file);
      Wardrobe.load();
    }
  }

  /** Tells whether stdout is a terminal: the launcher knows, the JDK before 22 guesses. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    String known = System.getProperty("athena-lint.terminal");
    return known == null
        ? Runtime.version().feature() < 22 && System.console() != null
        : known.equals("true");
  }

  /** Tells whether stderr is a terminal: the launcher knows, or Linux does. */
  private static boolean isWatched() {
    String known = System.getProperty("athena-lint.watched");
    if (known != null) {
      return known.equals("true");
    }
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).startsWith("/dev/pts");
    } catch (IOException | RuntimeException notLinux) {
      return false;
    }
  }
}
