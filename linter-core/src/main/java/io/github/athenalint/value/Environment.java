package io.github.athenalint.value;

import java.util.Map;
import java.util.Optional;

/** What is known of the environment variables that a profile is rendered with. */
public final class Environment {

  private static final Environment UNKNOWN = new Environment(Optional.empty(), true);

  private final Optional<Map<String, String>> variables;

  private final boolean discreet;

  private Environment(Optional<Map<String, String>> variables, boolean discreet) {
    this.variables = variables;
    this.discreet = discreet;
  }

  /** Returns the environment of which nothing is known: every variable may be set or not. */
  public static Environment unknown() {
    return UNKNOWN;
  }

  /** Returns an environment that is known wholly: what is not in {@code variables} is not set. */
  public static Environment of(Map<String, String> variables) {
    return new Environment(Optional.of(Map.copyOf(variables)), false);
  }

  /**
   * Returns an environment that is known wholly but for the values of secret variables, so that no
   * message can show one.
   */
  public static Environment discreet(Map<String, String> variables) {
    return new Environment(Optional.of(Map.copyOf(variables)), true);
  }

  /** Tells whether the variables are known. */
  public boolean isKnown() {
    return variables.isPresent();
  }

  /** Returns the value of a variable, if the environment is known and the variable is set. */
  public Optional<String> variable(String name) {
    return variables.map(known -> known.get(name));
  }

  /**
   * Returns the value of a secret variable, if it is set and may be shown; nothing shows little.
   */
  Optional<String> secret(String name) {
    return variable(name).filter(value -> !discreet || value.isEmpty());
  }

  /** Tells whether a variable is certainly set to more than nothing. */
  boolean fills(String name) {
    return variable(name).filter(value -> !value.isEmpty()).isPresent();
  }
}
