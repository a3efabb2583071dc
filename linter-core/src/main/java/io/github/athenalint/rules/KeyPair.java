package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.Target;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
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
  record Half(String given, String missing, boolean certain) {}

  /** Returns what is only half of an access key, wherever it is set. */
  static Optional<Half> half(Target target) {
    if (!isUnset(target, ID)) {
      return isUnset(target, SECRET) ? half(target, ID, SECRET) : Optional.empty();
    }
    return half(target, SECRET, ID).or(() -> half(target, TOKEN, ID));
  }

  private static Optional<Half> half(Target target, String given, String missing) {
    return isSet(target, given)
        ? Optional.of(new Half(given, missing, !mayBeEmpty(target, given)))
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

  private static boolean mayBeEmpty(Target target, String key) {
    return target
        .value(key)
        .filter(Value.Unknown.class::isInstance)
        .map(Value.Unknown.class::cast)
        .filter(value -> !value.filled() && !isSpoiltSecret(value.node()))
        .isPresent();
  }

  /** dbt does not know a secret again after its letters were changed, so it never is empty. */
  private static boolean isSpoiltSecret(Node node) {
    return node.target() instanceof Scalar scalar
        && Template.parse(scalar.text()).singleOutput().orElse(null) instanceof Expr.Call change
        && change.callee() instanceof Expr.Attribute method
        && Set.of("lower", "upper").contains(method.name())
        && method.of() instanceof Expr.Call call
        && call.isOf("env_var")
        && isFilled(call.arguments().at(0, "var"), EnvVar.SECRET_PREFIX)
        && (call.arguments().at(1, "default").isEmpty()
            || isFilled(call.arguments().at(1, "default"), ""));
  }

  private static boolean isFilled(Optional<Expr> argument, String prefix) {
    return argument.orElse(null) instanceof Expr.Text text
        && !text.text().isEmpty()
        && text.text().startsWith(prefix);
  }
}
