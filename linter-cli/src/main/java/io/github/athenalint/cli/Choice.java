package io.github.athenalint.cli;

import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.AdapterVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads options whose value is one of a few words. */
final class Choice {

  private Choice() {}

  /** Returns the value of an option, or {@code fallback} if it was not given. */
  static <E extends Enum<E>> E of(Given parsed, String option, E fallback) throws CannotRun {
    String given = parsed.value(option).orElse(word(fallback));
    return of(option, given, fallback.getDeclaringClass().getEnumConstants());
  }

  /** Returns the one of {@code values} that is called {@code given}. */
  static <E extends Enum<E>> E of(String option, String given, E[] values) throws CannotRun {
    for (E value : values) {
      if (word(value).equals(given)) {
        return value;
      }
    }
    throw wrong(option, given, Arrays.stream(values).map(Choice::word).toList());
  }

  /** Returns the value of an option, the first of {@code words} if it was not given. */
  static String of(Given parsed, String option, List<String> words) throws CannotRun {
    String given = parsed.value(option).orElse(words.get(0));
    if (!words.contains(given)) {
      throw wrong(option, given, words);
    }
    return given;
  }

  /**
   * Returns the value of {@code --adapter-version}.
   *
   * @throws CannotRun if it is no version, or none that anything is known of; patches of a known
   *     version add no keys
   */
  static AdapterVersion version(Given parsed) throws CannotRun {
    AdapterVersion newest = Schema.newestVersion();
    if (!parsed.has("--adapter-version")) {
      return newest;
    }
    String given = parsed.value("--adapter-version").orElse("");
    try {
      AdapterVersion version = AdapterVersion.parse(given);
      if (Schema.knows(version)) {
        return version;
      }
    } catch (IllegalArgumentException wrong) {
      // Said below, as of a version that is too old.
    }
    throw new CannotRun(
        "`--adapter-version` is a version such as `1.9.4`, not `%s`; known are %s to %s"
            .formatted(given, Schema.versions().get(0), newest));
  }

  /** Returns the refusal of a value. */
  static CannotRun wrong(String option, String given, List<String> words) {
    String choices = words.stream().collect(Collectors.joining(", "));
    String guess =
        Nearest.to(given, words).map(near -> "; did you mean `" + near + "`?").orElse("");
    return new CannotRun("`" + option + "` is one of " + choices + ", not `" + given + "`" + guess);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
