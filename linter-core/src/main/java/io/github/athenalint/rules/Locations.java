package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Piece;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.Target;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** The S3 locations of a target, and what can be wrong with the form of one. */
final class Locations {

  private static final List<String> FIELDS =
      List.of("s3_staging_dir", "s3_data_dir", "s3_tmp_table_dir");

  private static final String SCHEME = "s3://";
  private static final String SCHEME_IN_CAPITALS = "S3://";
  private static final int LONGEST_BUCKET = 255;
  private static final Signs BUCKET = Signs.ofWordsAnd(".-");
  private static final Regex OTHER_SCHEME = Regex.of("(?:S3|[sS]3[an])://.+");
  private static final Regex ONE_SLASH = Regex.of("[sS]3[an]?:/(?!/)(.+)");
  private static final Regex BARE = Regex.of("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9/_.=-]*");
  private static final Regex PATH_STYLE =
      Regex.of("https?://s3[.-][a-z0-9.-]*amazonaws\\.com(?:\\.cn)?/([^/?]+)(/[^?]*)?");
  private static final Regex HOST_STYLE =
      Regex.of("https?://([a-z0-9.-]+)\\.s3[a-z0-9.-]*\\.amazonaws\\.com(?:\\.cn)?(/[^?]*)?");

  private Locations() {}

  /** Returns the members that hold a location. */
  static List<Member> of(Target target) {
    List<Member> members = new ArrayList<>();
    for (String name : FIELDS) {
      target.member(name).ifPresent(members::add);
    }
    return members;
  }

  /** Returns the text, or what is certain of its begin and end where the middle is not known. */
  static String certainText(Value value) {
    if (value instanceof Value.Unknown unknown) {
      return unknown.prefix().isEmpty() ? "" : unknown.prefix() + "\0" + unknown.suffix();
    }
    return value.asText().orElse("");
  }

  /** Returns what keeps the value from being a location; nothing if that is not certain. */
  static Optional<String> mistake(Value value) {
    if (value instanceof Value.Unknown unknown) {
      if (unknown.types().contains(ValueType.NULL)) {
        return Optional.empty();
      }
      String prefix = unknown.prefix();
      boolean mayBegin = prefix.startsWith(SCHEME) || SCHEME.startsWith(prefix);
      if (prefix.startsWith(SCHEME) && prefix.length() > SCHEME.length()) {
        return Placeholder.isMarked(prefix) ? Optional.empty() : bucketMistake(prefix);
      }
      Optional<String> begin = prefix.isEmpty() ? computed(unknown) : Optional.empty();
      if (begin.isPresent()) {
        return Optional.of("begins with " + begin.get() + ", not with `s3://`");
      }
      boolean other = prefix.isEmpty() || mayBegin || OTHER_SCHEME.matches(prefix + "x");
      return other ? Optional.empty() : Optional.of("does not begin with `s3://`");
    }
    return value
        .asText()
        .filter(text -> !text.isEmpty() && !isMarked(text, value))
        .flatMap(Locations::mistake);
  }

  /** Returns what is made of whatever stands first, if that is no text. */
  private static Optional<String> computed(Value.Unknown unknown) {
    return unknown.node().target() instanceof Scalar scalar && Template.isTemplate(scalar.text())
        ? Lists.first(
                Template.parse(scalar.text()).pieces(), piece -> !(piece instanceof Piece.Comment))
            .flatMap(Locations::computed)
        : Optional.empty();
  }

  private static Optional<String> computed(Piece piece) {
    Expr value = piece instanceof Piece.Output output ? output.value() : null;
    if (value instanceof Expr.Not
        || value instanceof Expr.Comparison
        || value instanceof Expr.Test) {
      return Optional.of("`True` or `False`");
    }
    return value instanceof Expr.Filter filter
            && Set.of("int", "float", "length", "count").contains(filter.name())
            && filter.arguments().all().isEmpty()
        ? Optional.of("a number")
        : Optional.empty();
  }

  /** What a variable holds is final: only what is written waits to be replaced. */
  private static boolean isMarked(String text, Value value) {
    boolean ofTemplate =
        value.node().target() instanceof Scalar scalar
            && Template.isTemplate(scalar.text())
            && !Placeholder.isMarked(scalar.text());
    return Placeholder.isMarked(text) && !ofTemplate;
  }

  private static Optional<String> mistake(String text) {
    if (text.startsWith(SCHEME) || text.startsWith(SCHEME_IN_CAPITALS)) {
      return bucketMistake(text);
    }
    if (OTHER_SCHEME.matches(text)) {
      return Optional.empty();
    }
    if (!text.equals(text.stripLeading())) {
      return Optional.of("has a blank before the location");
    }
    if (text.startsWith("arn:")) {
      return Optional.of("is an ARN, not an S3 URI");
    }
    if (text.toLowerCase(Locale.ROOT).startsWith("http")) {
      return Optional.of("is a web address, not an S3 URI");
    }
    return Optional.of("does not begin with `s3://`");
  }

  /** boto3 refuses a bucket of any other name, except where Python cuts the name off before. */
  private static Optional<String> bucketMistake(String text) {
    int slash = text.indexOf('/', SCHEME.length());
    String bucket = text.substring(SCHEME.length(), slash < 0 ? text.length() : slash);
    if (bucket.isEmpty()) {
      return Optional.of("names no bucket");
    }
    return mayBeBucket(bucket) ? Optional.empty() : Optional.of("names a bucket that cannot exist");
  }

  /** Tells whether boto3 takes a name for that of a bucket. */
  static boolean mayBeBucket(String name) {
    return !name.isEmpty() && name.length() <= LONGEST_BUCKET && BUCKET.areAllOf(name);
  }

  /** Returns the location that is certainly meant. */
  static Optional<String> repaired(String text) {
    String stripped = text.strip();
    if (stripped.startsWith(SCHEME)) {
      return stripped.equals(text) ? Optional.empty() : Optional.of(stripped);
    }
    Matcher oneSlash = ONE_SLASH.matcher(stripped);
    if (oneSlash.matches()) {
      return Optional.of(SCHEME + oneSlash.group(1));
    }
    for (Regex form : List.of(PATH_STYLE, HOST_STYLE)) {
      Matcher address = form.matcher(stripped);
      if (address.matches()) {
        String path = address.group(2) == null ? "/" : address.group(2);
        return Optional.of(SCHEME + address.group(1) + path);
      }
    }
    return BARE.matches(stripped) ? Optional.of(SCHEME + stripped) : Optional.empty();
  }

  /** Tells whether the path certainly holds two slashes in a row. */
  static boolean hasDoubleSlash(Value value) {
    String text = certainText(value);
    return text.startsWith(SCHEME) && text.indexOf("//", SCHEME.length() + 1) >= 0;
  }

  /** Returns the location with one slash wherever there are more. */
  static String singleSlashes(String text) {
    return SCHEME + text.substring(SCHEME.length()).replaceAll("/{2,}", "/");
  }

  /** Tells whether a blank stands inside the text or at its end. */
  static boolean hasBlank(String text) {
    boolean blank = false;
    for (int i = 0; i < text.length() && !blank; i++) {
      blank = Character.isWhitespace(text.charAt(i));
    }
    return blank && text.startsWith(SCHEME);
  }
}
