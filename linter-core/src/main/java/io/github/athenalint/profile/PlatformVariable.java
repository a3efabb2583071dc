package io.github.athenalint.profile;

import io.github.athenalint.jinja.EnvVar;
import java.util.Locale;

/** How the environment variables of the dbt platform are called. */
public final class PlatformVariable {

  private static final String PREFIX = "DBT_";

  private PlatformVariable() {}

  /** Tells whether the platform can have a variable of that name. */
  public static boolean isPossible(String name) {
    return name.startsWith(PREFIX) && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /**
   * Returns what a variable would be called on the platform.
   *
   * @param name how it is called elsewhere
   * @param secret whether its value must not be shown
   */
  public static String named(String name, boolean secret) {
    String bare = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
    String base = bare.startsWith(PREFIX) ? bare.substring(PREFIX.length()) : bare;
    boolean marked = bare.startsWith(EnvVar.SECRET_PREFIX);
    return secret && !marked ? EnvVar.SECRET_PREFIX + "_" + base : PREFIX + base;
  }
}
