package io.github.athenalint.value;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Template;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What dbt does to the value of a rendered text when it speaks of secrets. */
final class Secrets {

  private static final String MARK = "$$$";
  private static final String END = "$$$DBT_SECRET_END$$$";

  /** As in dbt: greedy, and not across lines. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?d)\\$\\$\\$DBT_SECRET_START\\$\\$\\$(DBT_ENV_SECRET.*)\\$\\$\\$DBT_SECRET_END\\$\\$\\$");

  private Secrets() {}

  /**
   * Returns a rendered value that may also be none, if the template writes the prefix of secrets
   * other than in the name of a variable.
   */
  static Seen doubted(Template template, Seen rendered) {
    if (!(rendered instanceof Seen.Opaque opaque)) {
      return rendered;
    }
    long named = template.envVars().stream().filter(EnvVar::isSecret).count();
    int written = template.text().split(EnvVar.SECRET_PREFIX, -1).length - 1;
    return written > named ? withNone(opaque, opaque.prefix(), opaque.suffix()) : rendered;
  }

  private static Seen withNone(Seen.Opaque value, String prefix, String suffix) {
    Set<ValueType> types = EnumSet.of(ValueType.NULL);
    types.addAll(value.types());
    return new Seen.Opaque(types, value.other(), prefix, suffix, value.marker());
  }

  /** Puts the secrets in; of two only the environment could tell, so that fails. */
  static Seen insert(Seen rendered, Environment environment) {
    if (rendered instanceof Seen.Str known) {
      return known.text().contains(EnvVar.SECRET_PREFIX)
          ? insert(known.text(), environment)
          : rendered;
    }
    if (rendered instanceof Seen.Items || rendered instanceof Seen.Fields) {
      boolean clear =
          Joining.representation(rendered)
              .filter(shown -> !shown.contains(EnvVar.SECRET_PREFIX))
              .isPresent();
      return clear || !mentions(rendered) ? rendered : Fixed.ANYTHING;
    }
    return rendered instanceof Seen.Opaque opaque ? cut(opaque) : rendered;
  }

  private static boolean mentions(Seen value) {
    if (value instanceof Seen.Items items) {
      return items.items().stream().anyMatch(Secrets::mentions);
    }
    if (value instanceof Seen.Fields fields) {
      return fields.fields().keySet().stream().anyMatch(key -> key.contains(EnvVar.SECRET_PREFIX))
          || fields.fields().values().stream().anyMatch(Secrets::mentions);
    }
    return value.prefix().contains(EnvVar.SECRET_PREFIX)
        || value.suffix().contains(EnvVar.SECRET_PREFIX);
  }

  private static Seen insert(String text, Environment environment) {
    Matcher placeholder = PLACEHOLDER.matcher(text);
    if (!placeholder.find()) {
      return Fixed.NIL;
    }
    String name = placeholder.group(1);
    String whole = placeholder.group();
    if (name.contains(END)) {
      // A variable may hardly be called so, but then it would be found.
      throw new EvaluationFailure(
          TemplateProblem.Kind.TWO_SECRETS, "", "two secrets in one value end in a `KeyError`");
    }
    Optional<String> value = environment.secret(name);
    if (value.isPresent()) {
      return Seen.of(text.replace(whole, value.get()));
    }
    String prefix = text.substring(0, placeholder.start());
    String suffix = text.substring(text.lastIndexOf(whole) + whole.length());
    boolean filled = environment.fills(name) || prefix.length() + suffix.length() > 0;
    return new Seen.Opaque(
        Set.of(ValueType.TEXT), false, prefix, suffix, Marker.NONE, filled, List.of());
  }

  /** Cuts what is known of the ends back to where a secret may stand. */
  private static Seen cut(Seen.Opaque value) {
    boolean mentioned = mentions(value);
    boolean placeholder = value.prefix().contains(MARK) || value.suffix().contains(MARK);
    if (!mentioned && !placeholder) {
      return value;
    }
    int from = value.prefix().indexOf(MARK);
    int to = value.suffix().lastIndexOf(MARK);
    return withNone(
        value,
        from < 0 ? value.prefix() : value.prefix().substring(0, from),
        to < 0 ? value.suffix() : value.suffix().substring(to + MARK.length()));
  }
}
