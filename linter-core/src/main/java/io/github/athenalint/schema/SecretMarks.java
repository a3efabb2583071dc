package io.github.athenalint.schema;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import java.util.List;
import java.util.Locale;

/** By what a secret is known where no field says so: the name of its key, or its own form. */
public final class SecretMarks {

  /** What the key of a secret holds, as people write or misspell it. */
  private static final List<String> TELLING =
      List.of(
          "secret",
          "passw",
          "passphrase",
          "pwd",
          "token",
          "privatekey",
          "customerkey",
          "credential",
          "apikey",
          "accesskey",
          "accessid");

  /** How the ids of access keys begin. */
  public static final List<String> KEY_ID_PREFIXES = List.of("AKIA", "ASIA", "ABIA", "ACCA");

  /** Access key ids are public as such; the shown prefix and last four characters are the rest. */
  public static final Regex KEY_ID =
      Regex.of("(?<![A-Z0-9])[A-Z]{4}([A-Z0-9]{8,})[A-Z0-9]{4}(?![A-Z0-9])");

  private static final Regex PASSWORD_IN_URL = Regex.of("://[^/@\\s]*:[^/@\\s]+@");

  private SecretMarks() {}

  /** Tells whether a key is called as if it held a secret. */
  public static boolean isTelling(String key) {
    String plain = key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    for (String word : TELLING) {
      if (plain.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a text holds the id of an access key, or a password within a URL. */
  public static boolean areIn(String text) {
    boolean id =
        KEY_ID.matcher(text).results().anyMatch(hit -> isKeyId(text.substring(hit.start())));
    return id || PASSWORD_IN_URL.isIn(text);
  }

  private static boolean isKeyId(String text) {
    return Lists.any(KEY_ID_PREFIXES, text::startsWith);
  }
}
