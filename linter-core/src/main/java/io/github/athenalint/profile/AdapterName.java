package io.github.athenalint.profile;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What people write where {@code athena} is meant. */
final class AdapterName {

  /** The name of the adapter to dbt. */
  static final String ATHENA = "athena";

  private static final Set<String> MEANT = meant();

  private AdapterName() {}

  /** Tells whether a type that is not {@code athena} was meant to be it. */
  static boolean meansAthena(String type) {
    return MEANT.contains(
        type.toLowerCase(Locale.ROOT).replace('_', '-').replaceAll("[^a-z-]", ""));
  }

  /** The names of its packages, and one letter left out, doubled, or swapped with the next. */
  private static Set<String> meant() {
    Set<String> names =
        new HashSet<>(
            Set.of(
                ATHENA,
                "aws-athena",
                "athena-community",
                "dbt-athena",
                "dbt-athena-community",
                "amazon-athena"));
    for (int i = 0; i < ATHENA.length(); i++) {
      String before = ATHENA.substring(0, i);
      String after = ATHENA.substring(i + 1);
      names.add(before + after);
      names.add(before + ATHENA.charAt(i) + ATHENA.charAt(i) + after);
      if (i + 1 < ATHENA.length()) {
        names.add(before + after.charAt(0) + ATHENA.charAt(i) + after.substring(1));
      }
    }
    return names;
  }
}
