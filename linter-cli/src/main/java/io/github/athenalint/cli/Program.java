package io.github.athenalint.cli;

import io.github.athenalint.workspace.Reason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: finds the command, runs it, and turns whatever happens into an exit code. */
public final class Program {

  private static final int HELP_WIDTH = 80;
  private static final Set<String> HELP = Set.of("--help", "-h", "help");
  private static final Set<String> VERSION = Set.of("--version", "-V");
  private static final String NO_COLOURS = "\u001b[0m";

  private final Delivery delivery;
  private final Shell shell;
  private final Engine engine;

  /**
   * Prepares a run.
   *
   * @param in the standard input
   * @param out where the report goes, as UTF-8
   * @param err where everything else goes, as UTF-8
   * @param env the environment variables
   * @param folder the current folder, absolute
   * @param terminal whether {@code out} is a terminal
   * @param watched whether {@code err} is a terminal
   */
  public Program(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> env,
      Path folder,
      boolean terminal,
      boolean watched) {
    delivery = new Delivery(out);
    shell = new Shell(in, utf8(delivery), utf8(err), env, folder, terminal, watched);
    engine = Engine.shipped();
  }

  Program(Shell shell, Engine engine) {
    this.delivery = new Delivery(shell.out());
    this.shell = shell;
    this.engine = engine;
  }

  static PrintStream utf8(OutputStream stream) {
    return new PrintStream(new BufferedOutputStream(stream), false, StandardCharsets.UTF_8);
  }

  /** Runs the command that the arguments name, and returns the exit code. */
  public int run(String... args) {
    int code = attempt(List.of(args));
    shell.out().flush();
    Optional<IOException> failure = delivery.failure();
    if (failure.isPresent()) {
      code = undelivered(failure.get(), code);
    }
    shell.err().flush();
    return code;
  }

  /** Ends the report where it is, in the colours that the terminal had before. */
  void breakOff() {
    delivery.breakOff(NO_COLOURS);
  }

  private int attempt(List<String> args) {
    try {
      return dispatch(args);
    } catch (CannotRun reason) {
      shell.say("athena-lint: " + reason.why());
      return ExitCode.CANNOT_RUN;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      Crash.report(broken, Optional.empty(), shell);
      return ExitCode.BROKEN;
    }
  }

  private int undelivered(IOException failure, int code) {
    if (Delivery.isGone(failure)) {
      return ExitCode.READER_GONE;
    }
    shell.say("athena-lint: stdout cannot be written to: " + Reason.of(failure));
    return Math.max(code, ExitCode.CANNOT_RUN);
  }

  /** Tells whether arguments, if they are right, ask to lint. */
  static boolean lints(List<String> args) {
    String first = first(args);
    boolean other = COMMANDS.contains(first) && !first.equals("lint");
    return !other && !HELP.contains(first) && !VERSION.contains(first) && !args.contains("--help");
  }

  private int dispatch(List<String> args) throws CannotRun {
    String first = first(args);
    if (HELP.contains(first)) {
      return help(args.subList(1, args.size()));
    }
    if (VERSION.contains(first)) {
      shell.out().print(Build.read().text(engine));
      return ExitCode.CLEAN;
    }
    Optional<Command> named = command(first);
    return named.isPresent()
        ? run(named.get(), args.subList(1, args.size()))
        : run(new LintCommand(), args);
  }

  private static String first(List<String> args) {
    return args.isEmpty() ? "" : args.get(0);
  }

  /** What the commands are called, in the order in which they are shown. */
  static final List<String> COMMANDS =
      List.of(
          "lint",
          "explain",
          "rules",
          "fields",
          "schema",
          "init",
          "convert",
          "live",
          "lsp",
          "completion",
          "man");

  /** Returns the command of a name; the others are not even loaded. */
  static Optional<Command> command(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "lint" -> new LintCommand();
          case "explain" -> new ExplainCommand();
          case "rules" -> new RulesCommand();
          case "fields" -> new FieldsCommand();
          case "schema" -> new SchemaCommand();
          case "init" -> new InitCommand();
          case "convert" -> new ConvertCommand();
          case "live" -> new LiveCommand();
          case "lsp" -> new LspCommand();
          case "completion" -> new CompletionCommand();
          case "man" -> new ManCommand();
          default -> null;
        });
  }

  /** Returns all commands, in order. */
  static Map<String, Command> commands() {
    Map<String, Command> commands = new LinkedHashMap<>();
    COMMANDS.forEach(name -> commands.put(name, command(name).orElseThrow()));
    return commands;
  }

  private int run(Command command, List<String> args) throws CannotRun {
    Optional<Given> plain = command.plain(args);
    return plain.isPresent() ? command.run(plain.get(), shell, engine) : parse(command, args);
  }

  private int parse(Command command, List<String> args) throws CannotRun {
    CommandSpec spec = command.spec();
    CommandLine line = new CommandLine(spec);
    line.setExpandAtFiles(false);
    ParseResult parsed;
    try {
      parsed = line.parseArgs(args.toArray(String[]::new));
    } catch (ParameterException wrong) {
      throw new CannotRun(explained(wrong) + "; see `" + spec.qualifiedName() + " --help`");
    }
    return parsed.hasMatchedOption("--help")
        ? help(command)
        : command.run(Given.of(parsed), shell, engine);
  }

  private static String explained(ParameterException wrong) {
    String guess = "";
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      guess = ", did you mean `" + unmatched.getSuggestions().get(0) + "`?";
    }
    String message =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unknown(unmatched.getUnmatched().get(0))
            : String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong usage");
    return message + guess;
  }

  /** What follows an unknown option may be a secret, so that is not shown. */
  private static String unknown(String word) {
    return word.startsWith("-")
        ? "unknown option `" + word.split("=", 2)[0] + "`"
        : "there is an argument that belongs to no option";
  }

  private int help(List<String> named) throws CannotRun {
    if (named.isEmpty()) {
      shell.out().print(RootHelp.text(commands()));
      return ExitCode.CLEAN;
    }
    Optional<Command> command = command(named.get(0));
    if (command.isEmpty()) {
      String guess =
          Nearest.to(named.get(0), COMMANDS)
              .map(near -> ", did you mean `" + near + "`?")
              .orElse("; `athena-lint --help` lists them");
      throw new CannotRun("no command is called `" + named.get(0) + "`" + guess);
    }
    return help(command.get());
  }

  private int help(Command command) {
    CommandLine line = new CommandLine(command.help());
    line.setUsageHelpWidth(HELP_WIDTH);
    line.usage(shell.out(), CommandLine.Help.Ansi.OFF);
    return ExitCode.CLEAN;
  }
}
