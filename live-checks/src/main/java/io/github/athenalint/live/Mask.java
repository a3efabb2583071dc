package io.github.athenalint.live;

import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.SecretMarks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes out of a text what must not be shown: values of secret variables and secret fields. */
final class Mask {

  private static final String HIDDEN = "********";
  private static final int SHORTEST = 4;

  private final List<String> secrets;

  private Mask(List<String> secrets) {
    this.secrets = secrets;
  }

  /** Returns a mask for what is said of a target. */
  static Mask of(Target target, Map<String, String> env) {
    Stream<String> variables =
        env.entrySet().stream()
            .filter(
                entry ->
                    entry.getKey().startsWith("DBT_ENV_SECRET")
                        || SecretMarks.isTelling(entry.getKey()))
            .map(Map.Entry::getValue);
    Stream<String> fields =
        target.members().stream()
            .filter(member -> SecretMarks.isTelling(member.name()))
            .flatMap(member -> member.value().asText().stream());
    return new Mask(
        Stream.concat(variables, fields)
            .filter(secret -> secret.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** Returns a text that may be shown. */
  String of(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, HIDDEN);
    }
    return masked;
  }
}
