package io.github.athenalint.convert;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Piece;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.schema.SecretMarks;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes values over as dbt sees them: what is known as it is, a template as a template, and in
 * place of a secret a template that reads it from the environment.
 */
final class Carrying {

  private final Variables variables;
  private final Notes notes;

  Carrying(Variables variables, Notes notes) {
    this.variables = variables;
    this.notes = notes;
  }

  /**
   * Returns a value for the result; empty, with a note, if it cannot be carried.
   *
   * @param key what the value belongs to, for the notes
   * @param secret whether the value must not be shown
   * @param place where a note points
   */
  Optional<Datum> carry(String key, boolean secret, Value value, Span place) {
    if (value instanceof Value.Null) {
      return Optional.of(Datum.NOTHING);
    }
    if (value instanceof Value.Bool bool) {
      return Optional.of(new Datum.Truth(bool.truth()));
    }
    if (value instanceof Value.Fields fields) {
      return Optional.of(members(key, secret, fields));
    }
    if (value instanceof Value.Items items) {
      return Optional.of(items(key, secret, items, place));
    }
    if (secret) {
      return Optional.of(secret(key, value, place));
    }
    if (value instanceof Value.Number number) {
      return number(key, number, place);
    }
    return text(key, value, place);
  }

  private Datum members(String key, boolean secret, Value.Fields fields) {
    Map<String, Datum> members = new LinkedHashMap<>();
    for (Value.Member member : fields.members()) {
      String inner = key + "." + member.name();
      boolean hidden = secret || SecretMarks.isTelling(member.name());
      carry(inner, hidden, member.value(), member.key().span())
          .ifPresent(datum -> members.put(member.name(), datum));
    }
    return new Datum.Members(members);
  }

  private Datum items(String key, boolean secret, Value.Items items, Span place) {
    List<Datum> carried = new ArrayList<>();
    items.items().forEach(item -> carry(key, secret, item, place).ifPresent(carried::add));
    return new Datum.Items(carried);
  }

  private Optional<Datum> number(String key, Value.Number number, Span place) {
    if (number.number() instanceof Double real && !Double.isFinite(real)) {
      notes.add(place, "`" + key + "` is not carried: it is no finite number");
      return Optional.empty();
    }
    return Optional.of(new Datum.Amount(number.number()));
  }

  private Datum secret(String key, Value value, Span place) {
    Optional<Template> template = Written.template(value);
    if (template.filter(Written::holdsNoSecret).isPresent()) {
      return Datum.of(variables.in(template.get(), key, true, place));
    }
    Optional<String> only = template.filter(Template::isSingleOutput).flatMap(Carrying::onlyName);
    if (only.isPresent()) {
      return Datum.of(variables.only(only.get(), key, place));
    }
    String why =
        template.isEmpty()
            ? "is written into the file, which no secret should be"
            : "is more than what a variable holds, so it may show a secret";
    return Datum.of(variables.secretOf(key, place, why));
  }

  private static Optional<String> onlyName(Template template) {
    List<String> names =
        template.envVars().stream().flatMap(one -> one.name().stream()).distinct().toList();
    return names.size() == 1
        ? Optional.of(names.get(0)).filter(Variables::isName)
        : Optional.empty();
  }

  private Optional<Datum> text(String key, Value value, Span place) {
    Optional<String> known = value.asText();
    Optional<String> written = Written.text(value);
    // What would be rendered once more in the result goes there unrendered.
    boolean again =
        known.filter(text -> !Template.isTemplate(text) && !text.endsWith("\n")).isEmpty();
    Optional<String> text = again ? written : known;
    if (text.isEmpty() || (known.isEmpty() && !Template.isTemplate(text.get()))) {
      notes.add(place, "`" + key + "` is not carried: what it holds is not known");
      return Optional.empty();
    }
    if (!Template.isTemplate(text.get())) {
      return Optional.of(
          SecretMarks.areIn(text.get()) ? secret(key, value, place) : Datum.of(text.get()));
    }
    Template template = Template.parse(text.get());
    return Optional.of(
        SecretMarks.areIn(text.get()) || hidesSecretVariable(template)
            ? secret(key, value, place)
            : Datum.of(variables.in(template, key, false, place)));
  }

  /** In a part that is not followed, a secret variable may have a default. */
  private static boolean hidesSecretVariable(Template template) {
    boolean followed = !Lists.any(template.pieces(), piece -> piece instanceof Piece.Statement);
    long named = template.envVars().stream().filter(EnvVar::isSecret).count();
    int written = template.text().split(EnvVar.SECRET_PREFIX, -1).length - 1;
    return written > 0 && (!followed || written != named);
  }
}
