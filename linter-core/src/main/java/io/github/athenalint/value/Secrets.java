package io.github.athenalint.value;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.text.Lists;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What dbt does to the value of a rendered text when it speaks of secrets. */
final class Secrets {

  private static final String MARK = "$$$";
  private static final String END = "$$$DBT_SECRET_END$$$";

  private static final String START = "$$$DBT_SECRET_START$$$";

  private Secrets() {}

  /**
   * Returns a rendered value that may also be none, if the template writes the prefix of secrets
   * other than in the name of a variable.
   */
  static Seen doubted(Template template, Seen rendered) {
    if (!(rendered instanceof Seen.Opaque opaque)) {
      return rendered;
    }
    if (opaque.isText() && isNone(template)) {
      return Fixed.NIL;
    }
    int named = Lists.count(template.envVars(), EnvVar::isSecret);
    return written(template.text()) > named
        ? withNone(opaque, opaque.prefix(), opaque.suffix())
        : rendered;
  }

  /** Tells whether dbt looks for a secret in a text that has none. */
  private static boolean isNone(Template template) {
    return Lists.any(template.literals(), text -> text.contains(EnvVar.SECRET_PREFIX))
        && Lists.all(template.envVars(), use -> use.name().isPresent() && !use.isSecret());
  }

  /** Tells how often the prefix of secrets stands in a text. */
  private static int written(String text) {
    int times = 0;
    int length = EnvVar.SECRET_PREFIX.length();
    for (int at = text.indexOf(EnvVar.SECRET_PREFIX);
        at >= 0;
        at = text.indexOf(EnvVar.SECRET_PREFIX, at + length)) {
      times++;
    }
    return times;
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
      return Lists.any(items.items(), Secrets::mentions);
    }
    if (value instanceof Seen.Fields fields) {
      return Lists.any(fields.fields().keySet(), key -> key.contains(EnvVar.SECRET_PREFIX))
          || Lists.any(fields.fields().values(), Secrets::mentions);
    }
    return value.prefix().contains(EnvVar.SECRET_PREFIX)
        || value.suffix().contains(EnvVar.SECRET_PREFIX);
  }

  /** Tells whether a text is more than nothing, even if the secret in it is nothing. */
  static boolean isFilled(String text) {
    if (!text.contains(EnvVar.SECRET_PREFIX)) {
      return !text.isEmpty();
    }
    Optional<String> found = placeholder(text);
    return found.isPresent() && text.length() > found.get().length();
  }

  private static Seen insert(String text, Environment environment) {
    Optional<String> found = placeholder(text);
    if (found.isEmpty()) {
      return Fixed.NIL;
    }
    String whole = found.get();
    String name = name(whole);
    Optional<String> value = environment.secret(name);
    if (value.isPresent()) {
      return Seen.of(text.replace(whole, value.get()));
    }
    String prefix = text.substring(0, text.indexOf(whole));
    String suffix = text.substring(text.lastIndexOf(whole) + whole.length());
    boolean filled = environment.fills(name) || prefix.length() + suffix.length() > 0;
    return new Seen.Opaque(
        Set.of(ValueType.TEXT), false, prefix, suffix, Marker.NONE, filled, List.of());
  }

  /** Returns the name in a placeholder, which fails if it reaches from one secret to another. */
  private static String name(String placeholder) {
    String name = placeholder.substring(START.length(), placeholder.length() - END.length());
    if (name.contains(END)) {
      // A variable may hardly be called so, but then it would be found.
      throw new EvaluationFailure(
          TemplateProblem.Kind.TWO_SECRETS, "", "two secrets in one value end in a `KeyError`");
    }
    return name;
  }

  /** Returns the placeholder that dbt finds: greedy, and not across lines. */
  private static Optional<String> placeholder(String text) {
    String begin = START + EnvVar.SECRET_PREFIX;
    for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
      int line = text.indexOf('\n', at);
      String rest = text.substring(at, line < 0 ? text.length() : line);
      int end = rest.lastIndexOf(END);
      if (end >= begin.length()) {
        return Optional.of(rest.substring(0, end + END.length()));
      }
    }
    return Optional.empty();
  }

  /** Cuts what is known of the ends back to where a secret may stand. */
  private static Seen cut(Seen.Opaque value) {
    boolean mentioned = mentions(value);
    boolean placeholder = value.prefix().contains(MARK) || value.suffix().contains(MARK);
    if (!mentioned && !placeholder) {
      return value;
    }
    if (value.isText()) {
      // Whatever follows, dbt finds the first.
      placeholder(value.prefix()).ifPresent(Secrets::name);
    }
    int from = value.prefix().indexOf(MARK);
    int to = value.suffix().lastIndexOf(MARK);
    return withNone(
        value,
        from < 0 ? value.prefix() : value.prefix().substring(0, from),
        to < 0 ? value.suffix() : value.suffix().substring(to + MARK.length()));
  }
}
