package io.github.athenalint.value;

import io.github.athenalint.text.Regex;
import io.github.athenalint.value.ScalarResolution.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;

/** Dates and times as PyYAML reads them and as Python prints them with {@code isoformat}. */
final class Timestamps {

  private static final Regex PLAIN =
      Regex.of(
          "[0-9]{4}-[0-9][0-9]-[0-9][0-9]"
              + "|[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:[Tt]|[ \\t]++)[0-9][0-9]?:[0-9][0-9]:[0-9][0-9]"
              + "(?:\\.[0-9]*)?(?:[ \\t]*+(?:Z|[-+][0-9][0-9]?(?::[0-9][0-9])?))?");
  private static final Regex PARTS =
      Regex.of(
          "([0-9]{4})-([0-9][0-9]?)-([0-9][0-9]?)(?:(?:[Tt]|[ \\t]++)"
              + "([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?"
              + "(?:[ \\t]*+(?:(Z)|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?)?");

  private Timestamps() {}

  /** Tells whether a plain text is taken for a timestamp. */
  static boolean isPlain(String text) {
    return PLAIN.matches(text);
  }

  static ScalarResolution resolve(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      // For Python a newline may follow the end.
      return ScalarResolution.of(text.endsWith("\n") ? Kind.OTHER : Kind.REFUSED, text);
    }
    try {
      int year = number(parts, 1);
      // Python begins with the year 1.
      LocalDate date =
          LocalDate.of(year == 0 ? -1_000_000_000 : year, number(parts, 2), number(parts, 3));
      String time = parts.group(4) == null ? "" : "T" + time(parts) + zone(parts);
      return ScalarResolution.of(year == 0 ? Kind.REFUSED : Kind.DATE, date + time);
    } catch (DateTimeException outOfRange) {
      return ScalarResolution.of(Kind.REFUSED, text);
    }
  }

  private static String time(Matcher parts) {
    LocalTime time = LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6));
    String fraction = Optional.ofNullable(parts.group(7)).orElse("");
    String micros = (fraction + "000000").substring(0, 6);
    String seconds =
        two(time.getHour()) + ":" + two(time.getMinute()) + ":" + two(time.getSecond());
    return micros.equals("000000") ? seconds : seconds + "." + micros;
  }

  private static String zone(Matcher parts) {
    if (parts.group(8) != null) {
      return "+00:00";
    }
    if (parts.group(9) == null) {
      return "";
    }
    int minutes = number(parts, 10) * 60 + (parts.group(11) == null ? 0 : number(parts, 11));
    if (minutes >= 24 * 60) {
      throw new DateTimeException("Python allows less than a day");
    }
    String sign = minutes == 0 ? "+" : parts.group(9);
    return sign + two(minutes / 60) + ":" + two(minutes % 60);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
