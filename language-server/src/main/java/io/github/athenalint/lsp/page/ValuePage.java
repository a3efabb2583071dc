package io.github.athenalint.lsp.page;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.schema.SecretMarks;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Rendering;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What dbt makes of a value, as a page in Markdown that shows no secret. */
public final class ValuePage {

  private final SourceText source;
  private final Dialect dialect;
  private final Veil veil;
  private final Scalar scalar;

  private ValuePage(Snapshot snapshot, SourceText source, Scalar scalar) {
    this.source = source;
    this.dialect = snapshot.options().dialect();
    this.veil = Veil.of(snapshot);
    this.scalar = scalar;
  }

  /**
   * Returns the page of a value; empty where the text says it all.
   *
   * @param snapshot the document
   * @param source its text, or what is left of it
   * @param scalar the value
   * @param key the key that it belongs to
   * @param isSecret whether the field is known to hold a secret
   */
  public static String of(
      Snapshot snapshot, SourceText source, Scalar scalar, String key, boolean isSecret) {
    ValuePage page = new ValuePage(snapshot, source, scalar);
    boolean template = Template.isTemplate(scalar.text());
    boolean secret = isSecret || SecretMarks.isTelling(key) || page.veil.covers(scalar.span());
    String variables = template ? page.variables(secret) : "";
    if (secret) {
      return scalar.isBlank() ? "" : "A secret: its value is not shown.\n\n" + variables;
    }
    return (page.seen(template) + "\n\n" + variables).strip();
  }

  private Value rendered(Environment environment) {
    return Rendering.render(source, scalar, environment, dialect).value();
  }

  private String seen(boolean template) {
    Value value = rendered(Environment.unknown());
    if (value.isKnown()) {
      boolean same = value.asText().filter(scalar.text()::equals).isPresent();
      return same ? "" : words(value).map(words -> "dbt sees " + words).orElse("");
    }
    if (!template || value.types().isEmpty()) {
      return "";
    }
    boolean defaults =
        Template.parse(scalar.text()).envVars().stream()
            .anyMatch(use -> use.fallback().isPresent());
    Value unset = rendered(Environment.of(Map.of()));
    return defaults && unset.isKnown()
        ? words(unset).map(words -> "dbt sees " + words + " where no variable is set").orElse("")
        : "dbt sees what the environment gives";
  }

  private Optional<String> words(Value value) {
    if (value instanceof Value.Text text) {
      String shown = veil.over(text.text());
      return Optional.of(shown.isEmpty() ? "an empty text" : "the text " + code(shown));
    }
    if (value instanceof Value.Number number) {
      return Optional.of("the number " + code(number.number().toString()));
    }
    if (value instanceof Value.Bool bool) {
      return Optional.of(bool.truth() ? "`true`" : "`false`");
    }
    return value instanceof Value.Null ? Optional.of("nothing (`null`)") : Optional.empty();
  }

  /** What holds a backtick or a line break cannot stand between two of them. */
  static String code(String text) {
    return "`" + text.replace("`", "'").replaceAll("\\R", " ") + "`";
  }

  private String variables(boolean secret) {
    List<EnvVar> uses = Template.parse(scalar.text()).envVars();
    return uses.stream()
        .filter(use -> use.name().isPresent())
        .map(use -> variable(use, secret))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private String variable(EnvVar use, boolean secret) {
    String line = "- depends on " + code(use.name().orElseThrow());
    if (use.fallback().isEmpty()) {
      return line + "; without it dbt stops";
    }
    boolean hidden = secret || use.isSecret();
    return use.fallback().get() instanceof Expr.Text text && !hidden
        ? line + "; without it " + code(veil.over(text.text()))
        : line + ", which has a default";
  }
}
