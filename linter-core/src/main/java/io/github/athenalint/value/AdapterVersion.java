package io.github.athenalint.value;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Order;
import java.util.Comparator;
import java.util.List;

/**
 * A version of the dbt-athena adapter as Python numbers it (PEP 440), such as {@code 1.9.4} or
 * {@code 1.11.0rc1}.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 * @param stage {@code a}, {@code b}, {@code rc} or empty for a final release
 * @param stageNumber the number behind the stage, 0 for a final release
 */
public record AdapterVersion(int major, int minor, int patch, String stage, int stageNumber)
    implements Comparable<AdapterVersion> {

  private static final List<String> STAGES = List.of("a", "b", "rc");
  private static final int MOST_DIGITS = 4;

  private static final Comparator<AdapterVersion> ORDER =
      Order.by(AdapterVersion::major)
          .thenBy(AdapterVersion::minor)
          .thenBy(AdapterVersion::patch)
          .thenBy(version -> version.stage.isEmpty() ? "z" : version.stage)
          .thenBy(AdapterVersion::stageNumber);

  /**
   * Reads a version; {@code 1.9} means {@code 1.9.0}.
   *
   * @throws IllegalArgumentException if the text is no version
   */
  public static AdapterVersion parse(String text) {
    int end = 0;
    while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    String release = text.substring(0, end);
    String rest = text.substring(end);
    if (!rest.isEmpty() && release.endsWith(".")) {
      release = release.substring(0, end - 1);
    }
    String stage = Lists.first(STAGES, rest::startsWith).orElse("");
    String number = rest.substring(stage.length());
    List<String> parts = List.of(release.split("\\.", -1));
    boolean right =
        (parts.size() == 2 || parts.size() == 3)
            && Lists.all(parts, AdapterVersion::isNumber)
            && (stage.isEmpty() ? number.isEmpty() : isNumber(number));
    if (!right) {
      throw new IllegalArgumentException("`" + text + "` is no version such as `1.9.4`");
    }
    return new AdapterVersion(
        Integer.parseInt(parts.get(0)),
        Integer.parseInt(parts.get(1)),
        parts.size() == 2 ? 0 : Integer.parseInt(parts.get(2)),
        stage,
        stage.isEmpty() ? 0 : Integer.parseInt(number));
  }

  private static boolean isNumber(String text) {
    boolean number = !text.isEmpty() && text.length() <= MOST_DIGITS;
    for (int i = 0; i < text.length(); i++) {
      number &= isDigit(text.charAt(i));
    }
    return number;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** Tells whether this version is {@code other} or newer. */
  public boolean isAtLeast(AdapterVersion other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(AdapterVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String end = stage.isEmpty() ? "" : stage + stageNumber;
    return major + "." + minor + "." + patch + end;
  }
}
