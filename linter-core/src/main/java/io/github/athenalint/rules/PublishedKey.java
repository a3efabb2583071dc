package io.github.athenalint.rules;

import java.util.Set;

/**
 * Keys that stand in the documentation of AWS and of boto3, and that AWS never gives to anybody
 * (checked 2026-11).
 */
final class PublishedKey {

  /** Those that do not say so themselves. */
  private static final Set<String> UNMARKED = Set.of("ASIAJUMHIZPTOKTBMK5A");

  private PublishedKey() {}

  /** Tells whether an id, a secret or a token is one of them. */
  static boolean is(String text) {
    return text.contains("EXAMPLE") || UNMARKED.contains(text);
  }
}
