package io.github.athenalint.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/** How Python prints numbers and texts. */
final class Python {

  private Python() {}

  /** Returns a {@link Long} where the number fits. */
  static Number narrow(BigInteger number) {
    if (number.bitLength() < Long.SIZE) {
      return number.longValue();
    }
    return number;
  }

  static BigInteger integer(Number number) {
    return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
  }

  /** Returns what {@code str(number)} gives. */
  static String text(Number number) {
    return number instanceof Double real ? real(real) : number.toString();
  }

  private static String real(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    if (number == 0) {
      return 1 / number > 0 ? "0.0" : "-0.0";
    }
    BigDecimal exact = new BigDecimal(Math.abs(number));
    BigDecimal shortest = exact;
    for (int digits = 1; digits <= 17; digits++) {
      shortest = exact.round(new MathContext(digits));
      if (shortest.doubleValue() == Math.abs(number)) {
        break;
      }
    }
    String sign = number < 0 ? "-" : "";
    String digits = shortest.stripTrailingZeros().unscaledValue().toString();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent < -4 || exponent >= 16) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "");
      return sign + digits.charAt(0) + fraction + "e" + power + Math.abs(exponent);
    }
    String plain = shortest.stripTrailingZeros().toPlainString();
    return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
  }

  /** Returns what {@code repr(text)} gives, if only plain ASCII is in it. */
  static Optional<String> quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\\' -> quoted.append("\\\\");
        default -> {
          if (character < ' ' || character > '~') {
            return Optional.empty();
          }
          quoted.append(character == quote ? "\\" : "").append(character);
        }
      }
    }
    return Optional.of(quote + quoted.toString() + quote);
  }
}
