package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells which fields of two targets are certainly the same. */
final class Sameness {

  private Sameness() {}

  /** Tells whether both have the same known text in a field. */
  static boolean ofText(Target one, Target other, String key) {
    return one.text(key).isPresent() && one.text(key).equals(other.text(key));
  }

  /** Tells whether both name the same data catalog; its case does not count. */
  static boolean ofCatalog(Target one, Target other) {
    Optional<String> first = catalog(one);
    return first.isPresent() && first.equals(catalog(other));
  }

  private static Optional<String> catalog(Target target) {
    return target
        .catalog()
        .flatMap(member -> member.value().asText())
        .map(text -> text.toLowerCase(Locale.ROOT));
  }

  /** Tells whether a field is written alike in both, or is in neither. */
  static boolean ofWriting(Target one, Target other, String key) {
    return Objects.equals(writing(one.member(key)), writing(other.member(key)));
  }

  /** Tells whether every field is written alike in both. */
  static boolean ofAll(Target one, Target other) {
    return all(one).equals(all(other));
  }

  private static Object all(Target target) {
    return target.members().stream()
        .collect(Collectors.toMap(Member::name, member -> writing(Optional.of(member))));
  }

  private static String writing(Optional<Member> member) {
    return member.map(Member::value).map(Sameness::writing).orElse("");
  }

  private static String writing(Value value) {
    Node node = value.node().target();
    return node instanceof Scalar scalar ? scalar.text() : value.toString();
  }
}
