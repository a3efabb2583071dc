package io.github.athenalint.cli.init;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises a secret that somebody pastes where none is asked, before anything is done with it.
 * The linter tells secrets by the keys that they stand under; an answer stands under the wrong key.
 */
final class SecretGuess {

  private static final Regex KEY_ID = Regex.of("(?<![A-Z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}");

  /** A secret access key, or a part of a session token. */
  private static final Regex KEY =
      Regex.of("(?<![A-Za-z0-9/+])(?:[A-Za-z0-9/+]{40}|[A-Za-z0-9/+=]{100,})(?![A-Za-z0-9/+])");

  private static final List<Pattern> MIXED =
      List.of(Pattern.compile("[a-z]"), Pattern.compile("[A-Z]"), Pattern.compile("[0-9]"));

  static final String ADVICE =
      "that looks like an AWS key: init never takes one and has not kept it;"
          + " put it into an environment variable";

  private SecretGuess() {}

  /** Tells whether an answer may hold a secret. */
  static boolean isLikely(String answer) {
    boolean address = answer.startsWith("s3://") || answer.startsWith("arn:");
    return KEY_ID.isIn(answer) || (!address && holdsKey(answer));
  }

  private static boolean holdsKey(String answer) {
    return KEY.matcher(answer)
        .results()
        .anyMatch(key -> Lists.all(MIXED, kind -> kind.matcher(key.group()).find()));
  }
}
