package io.github.athenalint.lint;

import io.github.athenalint.schema.SecretMarks;
import java.util.HashMap;
import java.util.Map;

/** The keys of one file, and whether they are called as if they held a secret. */
final class TellingKeys {

  private final Map<String, Boolean> known = new HashMap<>();

  /** Tells of a key; the same keys come in target after target. */
  boolean has(String key) {
    return known.computeIfAbsent(key, SecretMarks::isTelling);
  }
}
