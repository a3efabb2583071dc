package io.github.athenalint.value;

import java.util.Map;
import java.util.Optional;

/** What is known of the environment variables that a profile is rendered with. */
public final class Environment {

  private static final Environment UNKNOWN = new Environment(Optional.empty());

  private final Optional<Map<String, String>> variables;

  private Environment(Optional<Map<String, String>> variables) {
    this.variables = variables;
  }

  /** Returns the environment of which nothing is known: every variable may be set or not. */
  public static Environment unknown() {
    return UNKNOWN;
  }

  /** Returns an environment that is known wholly: what is not in {@code variables} is not set. */
  public static Environment of(Map<String, String> variables) {
    return new Environment(Optional.of(Map.copyOf(variables)));
  }

  /** Tells whether the variables are known. */
  public boolean isKnown() {
    return variables.isPresent();
  }

  /** Returns the value of a variable, if the environment is known and the variable is set. */
  public Optional<String> variable(String name) {
    return variables.map(known -> known.get(name));
  }
}
