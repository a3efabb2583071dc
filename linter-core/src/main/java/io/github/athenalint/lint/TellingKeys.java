package io.github.athenalint.lint;

import io.github.athenalint.schema.SecretMarks;
import io.github.athenalint.text.Memo;

/** Whether keys are called as if they held a secret: the same come in target after target. */
final class TellingKeys {

  private static final Memo<String, Boolean> KNOWN = new Memo<>(SecretMarks::isTelling);

  private TellingKeys() {}

  /** Tells of a key. */
  static boolean has(String key) {
    return KNOWN.of(key);
  }
}
