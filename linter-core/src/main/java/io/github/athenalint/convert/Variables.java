package io.github.athenalint.convert;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.PlatformVariable;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The environment variables that the result reads. On the platform some must be called otherwise;
 * two variables never become one.
 */
final class Variables {

  private static final Regex NAME = Regex.of("[A-Za-z_][A-Za-z0-9_]*");

  private final boolean toPlatform;
  private final Notes notes;
  private final Set<String> taken = new TreeSet<>();
  private final Map<String, String> renamed = new HashMap<>();

  /**
   * Prepares the names.
   *
   * @param toPlatform whether the platform reads the result
   * @param target everything that may read a variable
   * @param notes where to say which variable to set
   */
  Variables(boolean toPlatform, List<Value> target, Notes notes) {
    this.toPlatform = toPlatform;
    this.notes = notes;
    target.forEach(this::reserve);
  }

  private void reserve(Value value) {
    if (value instanceof Value.Fields fields) {
      fields.members().forEach(member -> reserve(member.value()));
    } else if (value instanceof Value.Items items) {
      items.items().forEach(this::reserve);
    } else {
      for (EnvVar variable : Written.template(value).map(Template::envVars).orElse(List.of())) {
        variable.name().filter(PlatformVariable::isPossible).ifPresent(taken::add);
      }
    }
  }

  /** Tells whether a name is one that a shell can set, so that it gives no secret away. */
  static boolean isName(String name) {
    return NAME.matches(name);
  }

  /** Returns a template that reads a new variable for the secret of a key, and says so. */
  String secretOf(String key, Span place, String why) {
    String name =
        free(EnvVar.SECRET_PREFIX + "_" + key.toUpperCase(Locale.ROOT).replaceAll("\\W", "_"));
    taken.add(name);
    notes.add(place, "`" + key + "` " + why + ": the result reads `" + name + "`, set it there");
    return reading(name);
  }

  static String reading(String name) {
    return "{{ env_var('" + name + "') }}";
  }

  /** Returns a template with the names that the reader of the result knows. */
  String in(Template template, String key, boolean secret, Span place) {
    List<Edit> edits = new ArrayList<>();
    for (EnvVar variable : template.envVars()) {
      if (variable.name().isEmpty()) {
        notes.add(
            place, "`" + key + "` reads a variable whose name is computed: check it yourself");
        continue;
      }
      String name = here(variable.name().get(), key, secret, place);
      Span written = variable.nameSpan();
      char first = template.text().charAt(written.start());
      String quote = first == '"' ? "\"" : "'";
      if (variable.isSecret() && mayHoldSecret(variable)) {
        notes.add(place, "the default of `" + name + "` is not carried: it is a secret");
        edits.add(new Edit(variable.span(), "env_var(" + quote + name + quote + ")"));
      } else if (!name.equals(variable.name().get())) {
        edits.add(new Edit(written, quote + name + quote));
      }
    }
    return Edit.apply(template.text(), edits);
  }

  private static boolean mayHoldSecret(EnvVar variable) {
    return variable
        .fallback()
        .filter(given -> !(given instanceof Expr.Text text && text.text().isEmpty()))
        .isPresent();
  }

  /** Returns a template that reads one variable and has no default. */
  String only(String name, String key, Span place) {
    notes.add(place, "`" + key + "` keeps its variable only: the rest may be a secret");
    return reading(here(name, key, true, place));
  }

  private String here(String name, String key, boolean secret, Span place) {
    if (!toPlatform || PlatformVariable.isPossible(name)) {
      return name;
    }
    String known = renamed.get(secret + name);
    if (known != null) {
      return known;
    }
    String better = free(PlatformVariable.named(name, secret));
    taken.add(better);
    renamed.put(secret + name, better);
    String shown = isName(name) ? "`" + name + "`" : "a variable";
    notes.add(
        place,
        "`"
            + key
            + "` reads "
            + shown
            + ", which the platform cannot have: set `"
            + better
            + "` there");
    return better;
  }

  private String free(String wish) {
    String name = wish;
    for (int i = 2; taken.contains(name); i++) {
      name = wish + "_" + i;
    }
    return name;
  }
}
