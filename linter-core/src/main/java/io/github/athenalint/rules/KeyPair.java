package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.Optional;
import java.util.Set;

/** The access key of a target: its id and its secret, with the token of temporary ones. */
final class KeyPair {

  static final String ID = "aws_access_key_id";

  static final String SECRET = "aws_secret_access_key";
  static final String TOKEN = "aws_session_token";

  /** All three. */
  static final Set<String> ALL = Set.of(ID, SECRET, TOKEN);

  private KeyPair() {}

  /**
   * One part without the other.
   *
   * @param given the key that is set
   * @param missing the key that it needs
   * @param certain whether it is set in every environment; if not, it may be empty, and then it
   *     counts as absent
   */
  record Half(String given, String missing, boolean certain) {

    private Half orCertain(boolean other) {
      return new Half(given, missing, certain || other);
    }
  }

  /** Returns what is only half of an access key, wherever it is set. */
  static Optional<Half> half(Target target) {
    if (!isUnset(target, ID)) {
      // A token needs both halves, so it does not matter whether the id is empty.
      return isUnset(target, SECRET)
          ? half(target, ID, SECRET)
              .map(half -> half.orCertain(isFilled(target, TOKEN)))
              .or(() -> half(target, TOKEN, SECRET))
          : Optional.empty();
    }
    Optional<Half> secret = half(target, SECRET, ID);
    return secret.isEmpty() || (isFilled(target, TOKEN) && !isFilled(target, SECRET))
        ? half(target, TOKEN, ID)
        : secret;
  }

  private static Optional<Half> half(Target target, String given, String missing) {
    return isSet(target, given)
        ? Optional.of(new Half(given, missing, isFilled(target, given)))
        : Optional.empty();
  }

  private static boolean isUnset(Target target, String key) {
    return target
        .value(key)
        .map(value -> value instanceof Value.Null || value.asText().equals(Optional.of("")))
        .orElse(true);
  }

  /** A value that might be none in some environment is not certainly given. */
  static boolean isSet(Target target, String key) {
    return target
        .value(key)
        .filter(value -> value.types().equals(Set.of(ValueType.TEXT)))
        .filter(value -> !value.asText().equals(Optional.of("")))
        .isPresent();
  }

  /** Tells whether a value is certainly more than the empty text. */
  private static boolean isFilled(Target target, String key) {
    return isSet(target, key)
        && target
            .value(key)
            .filter(value -> !(value instanceof Value.Unknown unknown) || unknown.filled())
            .isPresent();
  }
}
