package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Piece;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Value.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A variable with which a location begins, or its bucket.
 *
 * @param member the location
 * @param name the variable
 * @param hasDefault whether the variable may be unset
 * @param begins how its value may begin there; what is not among them makes no location
 */
record LocationVariable(Member member, String name, boolean hasDefault, Set<Begin> begins) {

  /** How the value of a variable begins. */
  enum Begin {
    /** It is empty. */
    NOTHING,
    /** With {@code s3:}. */
    SCHEME,
    SLASH,
    /** With anything else. */
    NAME
  }

  private static final String SCHEME = "s3://";

  /** Tells whether no value of the variable makes a location of both. */
  boolean excludes(LocationVariable other) {
    return name.equals(other.name)
        && Collections.disjoint(begins, other.begins)
        && !(hasDefault && other.hasDefault);
  }

  /** Finds the variable of a location whose text is certain up to there. */
  static Optional<LocationVariable> of(MemberTemplate use) {
    List<Expr> parts = parts(use.template());
    StringBuilder prefix = new StringBuilder();
    int at = 0;
    while (at < parts.size() && parts.get(at) instanceof Expr.Text text) {
      prefix.append(text.text());
      at++;
    }
    if (at == parts.size() || !(parts.get(at) instanceof Expr.Call call)) {
      return Optional.empty();
    }
    Optional<EnvVar> variable =
        Lists.first(use.template().envVars(), each -> each.call().equals(call));
    Optional<Expr> next = Optional.ofNullable(at + 1 < parts.size() ? parts.get(at + 1) : null);
    Set<Begin> begins = begins(prefix.toString(), next, use.member().name());
    return variable.flatMap(
        each ->
            each.name()
                .map(
                    name ->
                        new LocationVariable(
                            use.member(), name, each.fallback().isPresent(), begins)));
  }

  private static Set<Begin> begins(String prefix, Optional<Expr> next, String field) {
    String after = next.map(part -> part instanceof Expr.Text text ? text.text() : "").orElse("/");
    boolean slash = after.startsWith("/");
    if (prefix.isEmpty()) {
      if (next.isEmpty() && !field.equals("s3_data_dir")) {
        return EnumSet.of(Begin.NOTHING, Begin.SCHEME);
      }
      // What is behind the variable may be the rest of the scheme.
      boolean mayGoOn = after.isEmpty() || "sS3:".indexOf(after.charAt(0)) >= 0;
      return mayGoOn ? EnumSet.allOf(Begin.class) : EnumSet.of(Begin.SCHEME);
    }
    if (prefix.equalsIgnoreCase("s3:/")) {
      boolean mayBeEmpty = next.isPresent() && (slash || after.isEmpty());
      return mayBeEmpty ? EnumSet.of(Begin.NOTHING, Begin.SLASH) : EnumSet.of(Begin.SLASH);
    }
    if (prefix.equalsIgnoreCase(SCHEME)) {
      // Behind nothing but the scheme dbt puts the schema, which then names the bucket of tables.
      boolean isTakenForSchema = next.isEmpty() && !field.equals("s3_staging_dir");
      return slash && !isTakenForSchema
          ? EnumSet.of(Begin.NAME)
          : EnumSet.of(Begin.NOTHING, Begin.NAME);
    }
    boolean inBucket =
        prefix.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            && Locations.mayBeBucket(prefix.substring(SCHEME.length()));
    return inBucket ? EnumSet.complementOf(EnumSet.of(Begin.SCHEME)) : EnumSet.allOf(Begin.class);
  }

  /** Returns what a template joins to a text; nothing after a statement, which may do anything. */
  private static List<Expr> parts(Template template) {
    List<Expr> parts = new ArrayList<>();
    for (Piece piece : template.pieces()) {
      if (piece instanceof Piece.Data data) {
        parts.add(new Expr.Text(data.span(), data.text()));
      } else if (piece instanceof Piece.Output output) {
        join(output.value(), parts);
      } else if (!(piece instanceof Piece.Comment)) {
        return List.of();
      }
    }
    return parts;
  }

  private static void join(Expr value, List<Expr> parts) {
    boolean isSum = value instanceof Expr.Arithmetic sum && sum.operator().equals("+");
    if (isSum || value instanceof Expr.Concat) {
      value.children().forEach(part -> join(part, parts));
    } else {
      parts.add(value);
    }
  }
}
