package io.github.athenalint.convert;

import java.util.Optional;

/**
 * What is to be converted, and what the result is called.
 *
 * @param route from what to what
 * @param profile the profile to convert, or on the way to core the name of the new one
 * @param target the target to convert, or on the way to core the name of the new one
 * @param name the name of the connection on the platform
 * @param account the number of the account on the platform
 * @param project the number of the project on the platform
 */
public record Request(
    Route route,
    Optional<String> profile,
    Optional<String> target,
    Optional<String> name,
    Optional<Long> account,
    Optional<Long> project) {

  /** Returns the request that leaves everything but the route open. */
  public static Request of(Route route) {
    return new Request(
        route,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
