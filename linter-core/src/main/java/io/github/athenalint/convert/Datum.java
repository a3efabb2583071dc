package io.github.athenalint.convert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value as it is written down in another format. */
sealed interface Datum {

  /** The value that is none. */
  Datum NOTHING = new Nothing();

  /** A text; it may be a template. */
  record Text(String text) implements Datum {}

  /** A number that is neither infinite nor undefined. */
  record Amount(Number number) implements Datum {

    /** Returns the number in digits that every format reads alike, a fraction as a fraction. */
    String digits() {
      return number instanceof Double real
          ? fraction(new java.math.BigDecimal(Double.toString(real)).toPlainString())
          : number.toString();
    }

    private static String fraction(String plain) {
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
  }

  /** Yes or no. */
  record Truth(boolean truth) implements Datum {}

  /** No value. */
  record Nothing() implements Datum {}

  /** A list. */
  record Items(List<Datum> items) implements Datum {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A mapping, in the order in which it is written. */
  record Members(Map<String, Datum> members) implements Datum {
    /** Copies the members. */
    public Members {
      members = new LinkedHashMap<>(members);
    }
  }

  /** An expression of the language that is written, as it is. */
  record Code(String code) implements Datum {}

  /** Returns a text. */
  static Datum of(String text) {
    return new Text(text);
  }

  /** Returns an integer. */
  static Datum of(long number) {
    return new Amount(number);
  }
}
