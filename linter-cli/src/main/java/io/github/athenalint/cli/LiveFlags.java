package io.github.athenalint.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

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
  static Optional<LiveFlags> of(Given parsed) throws CannotRun {
    boolean command = parsed.command().equals(LiveCommand.NAME);
    boolean write = parsed.has("--live-write");
    boolean query = parsed.has("--live-query");
    if (!command && !parsed.has("--live")) {
      if (write || query || parsed.has(TIMEOUT)) {
        throw new CannotRun("the options `--live-…` need `--live`");
      }
      return Optional.empty();
    }
    for (String other : List.of("--fix", "--unsafe-fixes", "--diff", "--write-baseline")) {
      if (parsed.has(other)) {
        throw new CannotRun("`--live` asks AWS about the file as it is: leave `" + other + "` out");
      }
    }
    String given = parsed.value(TIMEOUT).orElse(USUAL);
    if (!given.matches("[1-9]\\d{0,2}") || Integer.parseInt(given) > LONGEST) {
      throw new CannotRun(
          "`" + TIMEOUT + "` is a number of seconds up to 600, not `" + given + "`");
    }
    return Optional.of(
        new LiveFlags(
            Duration.ofSeconds(Integer.parseInt(given)), write, query, parsed.has(POLICY)));
  }
}
