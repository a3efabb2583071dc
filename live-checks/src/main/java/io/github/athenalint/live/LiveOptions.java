package io.github.athenalint.live;

import java.time.Duration;
import java.util.Map;

/**
 * What to ask, and how.
 *
 * @param env the environment variables, with what dbt takes from {@code .env}
 * @param timeout how long all questions about one target may take
 * @param write whether to write an object and remove it again
 * @param query whether to run a query
 */
public record LiveOptions(Map<String, String> env, Duration timeout, boolean write, boolean query) {

  /** How long all questions about one target take at most, unless somebody says otherwise. */
  public static final Duration TIMEOUT = Duration.ofSeconds(15);

  /** Copies the variables. */
  public LiveOptions {
    env = Map.copyOf(env);
  }
}
