package io.github.athenalint.convert;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Field;
import java.util.Locale;
import java.util.Optional;

/**
 * What things are called on the platform.
 *
 * @param connection the connection
 * @param target the target
 * @param account the number of the account
 * @param project the number of the project
 */
record Names(String connection, String target, Optional<Long> account, Optional<Long> project) {

  /** The field that the platform keeps beside the others of a credential. */
  static final String THREADS = "threads";

  static Names of(Target target, Request request) {
    return new Names(
        request.name().orElse(target.profile() + "-" + target.name()),
        target.name(),
        request.account(),
        request.project());
  }

  /** Returns the variable that a secret field is read from where the source does not tell. */
  static String secretVariable(Field field) {
    return EnvVar.SECRET_PREFIX + "_" + field.name().toUpperCase(Locale.ROOT);
  }

  /**
   * Returns the key of a platform profile: it begins with a letter, ends with a letter or digit,
   * and has no two dashes or underscores in a row.
   */
  String profileKey() {
    String plain =
        connection
            .replaceAll("[^A-Za-z0-9_-]", "-")
            .replaceAll("[-_]{2,}", "-")
            .replaceAll("^[^A-Za-z]+|[-_]+$", "");
    return plain.isEmpty() ? "athena" : plain;
  }
}
