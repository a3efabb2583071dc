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
   */
  record Half(String given, String missing) {}

  /** Returns what is certainly only half of an access key. */
  static Optional<Half> half(Target target) {
    boolean noId = isUnset(target, ID);
    if (!noId && isUnset(target, SECRET) && isSet(target, ID)) {
      return Optional.of(new Half(ID, SECRET));
    }
    if (noId && isSet(target, SECRET)) {
      return Optional.of(new Half(SECRET, ID));
    }
    return noId && isSet(target, TOKEN) ? Optional.of(new Half(TOKEN, ID)) : Optional.empty();
  }

  private static boolean isUnset(Target target, String key) {
    return target
        .value(key)
        .map(value -> value instanceof Value.Null || value.asText().equals(Optional.of("")))
        .orElse(true);
  }

  /** A value that might be none, or empty, in some environment is not certainly given. */
  static boolean isSet(Target target, String key) {
    return target
        .value(key)
        .filter(value -> value.types().equals(Set.of(ValueType.TEXT)))
        .filter(value -> !value.asText().equals(Optional.of("")))
        .isPresent();
  }
}
