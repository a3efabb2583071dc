package io.github.athenalint.lint;

import io.github.athenalint.schema.SecretMarks;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether keys are called as if they held a secret: the same come in target after target. */
final class TellingKeys {

  /** More keys than the fields of any dialect, and few enough to be remembered for good. */
  private static final int MOST = 500;

  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private TellingKeys() {}

  /** Tells of a key. */
  static boolean has(String key) {
    Boolean known = KNOWN.get(key);
    if (known == null) {
      known = SecretMarks.isTelling(key);
      if (KNOWN.size() < MOST) {
        KNOWN.put(key, known);
      }
    }
    return known;
  }
}
