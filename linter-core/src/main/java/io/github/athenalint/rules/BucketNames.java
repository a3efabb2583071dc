package io.github.athenalint.rules;

import io.github.athenalint.text.Regex;
import java.util.Map;
import java.util.Optional;

/**
 * The names that S3 allows for a general purpose bucket (S3 user guide, "General purpose bucket
 * naming rules", checked 2026-11-23).
 */
final class BucketNames {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 63;
  private static final Regex ALLOWED = Regex.of("[a-z0-9.-]+");
  private static final Regex OLD_STYLE = Regex.of("[A-Za-z0-9._-]{3,255}");
  private static final Signs USUAL = Signs.of("abcdefghijklmnopqrstuvwxyz0123456789-");
  private static final Regex ENDS = Regex.of("[a-z0-9](?:.*[a-z0-9])?");
  private static final Regex ADDRESS = Regex.of("\\d{1,3}(?:\\.\\d{1,3}){3}");

  private static final Regex HOST =
      Regex.of("(?:(.+)\\.)?s3(?:[.-][a-z0-9-]+)?\\.amazonaws\\.com(?:\\.cn)?");

  private static final Map<String, String> ENDINGS =
      Map.of(
          "--ol-s3", "is an access point of Object Lambda, where Athena does not write",
          ".mrap", "is an access point of many regions, where Athena does not write",
          "--x-s3", "is a directory bucket, where Athena does not write",
          "--table-s3", "is a table bucket, which Athena reads as a catalog");

  private BucketNames() {}

  /** Returns what a name stands for when it is no general purpose bucket. */
  static Optional<String> other(String name) {
    if (!name.endsWith("-s3") && !name.endsWith(".mrap") && !name.contains("amazonaws")) {
      return Optional.empty();
    }
    if (HOST.matches(name)) {
      return Optional.of("is the host name of S3, not the name of a bucket");
    }
    for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
      if (name.endsWith(ending.getKey())) {
        return Optional.of(ending.getValue());
      }
    }
    return Optional.empty();
  }

  /** Returns what is wrong with a name, to be read after the name. */
  static Optional<String> mistake(String name) {
    if (isUsual(name)) {
      return Optional.empty();
    }
    if (Signs.hasCapital(name)) {
      return Optional.of("has a capital letter, which S3 does not allow");
    }
    if (name.contains("_")) {
      return Optional.of("has an underscore, which S3 does not allow");
    }
    if (!ALLOWED.matches(name)) {
      return Optional.of("has a character that S3 does not allow");
    }
    if (name.length() < SHORTEST || name.length() > LONGEST) {
      return Optional.of("has " + name.length() + " characters; S3 allows 3 to 63");
    }
    if (!ENDS.matches(name) || name.contains("..")) {
      return Optional.of("has a dot or hyphen where S3 does not allow one");
    }
    if (name.startsWith("xn--") || name.startsWith("sthree-")) {
      return Optional.of("begins with what S3 keeps for itself");
    }
    return ADDRESS.matches(name) ? Optional.of("has the form of an IP address") : Optional.empty();
  }

  /** Tells whether a name begins with a letter and holds nothing that S3 may mind. */
  private static boolean isUsual(String name) {
    return name.length() >= SHORTEST
        && name.length() <= LONGEST
        && Character.isLetter(name.charAt(0))
        && !name.endsWith("-")
        && !name.startsWith("xn--")
        && !name.startsWith("sthree-")
        && USUAL.areAllOf(name);
  }

  /** Tells whether S3 allowed the name in us-east-1 before March 2018. */
  static boolean isOldStyle(String name) {
    return OLD_STYLE.matches(name);
  }
}
