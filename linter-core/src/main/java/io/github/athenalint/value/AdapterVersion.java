package io.github.athenalint.value;

import io.github.athenalint.text.Order;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.?(a|b|rc)(\\d{1,4}))?");

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
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("`" + text + "` is no version such as `1.9.4`");
    }
    return new AdapterVersion(
        Integer.parseInt(form.group(1)),
        Integer.parseInt(form.group(2)),
        form.group(3) == null ? 0 : Integer.parseInt(form.group(3)),
        form.group(4) == null ? "" : form.group(4),
        form.group(5) == null ? 0 : Integer.parseInt(form.group(5)));
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
