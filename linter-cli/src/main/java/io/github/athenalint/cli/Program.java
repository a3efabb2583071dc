package io.github.athenalint.cli;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: finds the command, runs it, and turns whatever happens into an exit code. */
public final class Program {

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
   */
  public Program(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> env,
      Path folder,
      boolean terminal) {
    this(new Shell(in, utf8(out), utf8(err), env, folder, terminal), Engine.shipped());
  }

  Program(Shell shell, Engine engine) {
    this.shell = shell;
    this.engine = engine;
  }

  static PrintStream utf8(OutputStream stream) {
    return new PrintStream(new BufferedOutputStream(stream), false, StandardCharsets.UTF_8);
  }

  /** Runs the command that the arguments name, and returns the exit code. */
  public int run(String... args) {
    try {
      return dispatch(List.of(args));
    } catch (CannotRun reason) {
      shell.say("athena-lint: " + reason.why());
      return ExitCode.CANNOT_RUN;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      Crash.report(broken, Optional.empty(), shell);
      return ExitCode.BROKEN;
    } finally {
      shell.out().flush();
      shell.err().flush();
    }
  }

  private int dispatch(List<String> args) throws CannotRun {
    String first = args.isEmpty() ? "" : args.get(0);
    switch (first) {
      case "--help", "-h" -> {
        return help(RootHelp.spec(commands()));
      }
      case "--version", "-V" -> {
        shell.out().print("athena-lint " + Version.read() + "\n");
        return ExitCode.CLEAN;
      }
      default -> {
        Command named = commands().get(first);
        return named == null
            ? run(new LintCommand(), args)
            : run(named, args.subList(1, args.size()));
      }
    }
  }

  private static Map<String, Command> commands() {
    Map<String, Command> commands = new LinkedHashMap<>();
    commands.put("lint", new LintCommand());
    commands.put("explain", new ExplainCommand());
    commands.put("rules", new RulesCommand());
    commands.put("fields", new FieldsCommand());
    commands.put("schema", new SchemaCommand());
    commands.put("convert", new ConvertCommand());
    commands.put("init", new InitCommand());
    commands.put("live", new LiveCommand());
    return commands;
  }

  private int run(Command command, List<String> args) throws CannotRun {
    CommandSpec spec = command.spec();
    CommandLine line = new CommandLine(spec);
    line.setExpandAtFiles(false);
    ParseResult parsed;
    try {
      parsed = line.parseArgs(args.toArray(String[]::new));
    } catch (ParameterException wrong) {
      throw new CannotRun(explained(wrong) + "; see `" + spec.qualifiedName() + " --help`");
    }
    return parsed.hasMatchedOption("--help") ? help(spec) : command.run(parsed, shell, engine);
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

  private int help(CommandSpec spec) {
    CommandLine line = new CommandLine(spec);
    line.setUsageHelpWidth(100);
    line.usage(shell.out(), CommandLine.Help.Ansi.OFF);
    return ExitCode.CLEAN;
  }
}
