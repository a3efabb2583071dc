package io.github.athenalint.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What to ask AWS.
 *
 * @param timeout how long all questions about one target may take
 * @param write whether to write an object and remove it again
 * @param query whether to run a query
 * @param policy whether to print what would have to be allowed, and to ask nothing
 */
record LiveFlags(Duration timeout, boolean write, boolean query, boolean policy) {

  /** The option that asks for nothing but the policy. */
  static final String POLICY = "--print-iam-policy";

  private static final String TIMEOUT = "--live-timeout";
  private static final int LONGEST = 600;
  private static final String USUAL = "15";

  /** Returns the options. */
  static List<OptionSpec> options() {
    return List.of(
        Flag.toggle(
            "--live", "Ask AWS whether the targets work; the command `live` does the same."),
        Flag.value(TIMEOUT, "SECONDS", "Time for all questions about one target (15)."),
        Flag.toggle(
            "--live-write", "Write an empty object to the S3 locations, and remove it again."),
        Flag.toggle("--live-query", "Run `SELECT 1`, which leaves a result in the staging dir."));
  }

  /** Reads the options; nothing if AWS is not to be asked. */
  static Optional<LiveFlags> of(ParseResult parsed) throws CannotRun {
    boolean command = parsed.commandSpec().name().equals(LiveCommand.NAME);
    boolean write = parsed.hasMatchedOption("--live-write");
    boolean query = parsed.hasMatchedOption("--live-query");
    if (!command && !parsed.hasMatchedOption("--live")) {
      if (write || query || parsed.hasMatchedOption(TIMEOUT)) {
        throw new CannotRun("the options `--live-…` need `--live`");
      }
      return Optional.empty();
    }
    for (String other : List.of("--fix", "--unsafe-fixes", "--diff", "--write-baseline")) {
      if (parsed.hasMatchedOption(other)) {
        throw new CannotRun("`--live` asks AWS about the file as it is: leave `" + other + "` out");
      }
    }
    String given = parsed.matchedOptionValue(TIMEOUT, USUAL);
    if (!given.matches("[1-9]\\d{0,2}") || Integer.parseInt(given) > LONGEST) {
      throw new CannotRun(
          "`" + TIMEOUT + "` is a number of seconds up to 600, not `" + given + "`");
    }
    return Optional.of(
        new LiveFlags(
            Duration.ofSeconds(Integer.parseInt(given)),
            write,
            query,
            parsed.hasMatchedOption(POLICY)));
  }
}
