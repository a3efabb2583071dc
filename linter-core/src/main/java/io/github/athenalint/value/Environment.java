package io.github.athenalint.value;

import java.util.Map;
import java.util.Optional;

/** What is known of the environment variables that a profile is rendered with. */
public final class Environment {

  private static final Environment UNKNOWN = new Environment(Optional.empty(), true, Map.of());

  private final Optional<Map<String, String>> variables;

  /** Of variables whose values are not known, whether they are set. */
  private final Map<String, Boolean> assumed;

  private final boolean discreet;

  private Environment(
      Optional<Map<String, String>> variables, boolean discreet, Map<String, Boolean> assumed) {
    this.variables = variables;
    this.discreet = discreet;
    this.assumed = assumed;
  }

  /** Returns the environment of which nothing is known: every variable may be set or not. */
  public static Environment unknown() {
    return UNKNOWN;
  }

  /** Returns an environment that is known wholly: what is not in {@code variables} is not set. */
  public static Environment of(Map<String, String> variables) {
    return new Environment(Optional.of(Map.copyOf(variables)), false, Map.of());
  }

  /**
   * Returns an environment that is known wholly but for the values of secret variables, so that no
   * message can show one.
   */
  public static Environment discreet(Map<String, String> variables) {
    return new Environment(Optional.of(Map.copyOf(variables)), true, Map.of());
  }

  /** Returns the unknown environments in which one variable is set, or not. */
  Environment assuming(String name, boolean set) {
    return new Environment(variables, discreet, Map.of(name, set));
  }

  /** Tells whether a variable is set, if that is known. */
  Optional<Boolean> isSet(String name) {
    return variables
        .map(known -> known.containsKey(name))
        .or(() -> Optional.ofNullable(assumed.get(name)));
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
