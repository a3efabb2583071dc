package io.github.athenalint.lsp.suggest;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.lsp.page.FieldPage;
import io.github.athenalint.lsp.suggest.Suggestion.Kind;
import io.github.athenalint.schema.Field;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** What can be written between the braces of a template. */
final class TemplateSuggestions {

  private static final Regex NAME = Regex.of("env_var\\(\\s*(['\"])([A-Za-z0-9_]*)$");
  private static final Regex ARGUMENT = Regex.of("env_var\\(\\s*$");
  private static final Regex FILTER = Regex.of("\\|\\s*([A-Za-z_]*)$");
  private static final Regex START = Regex.of("^-?\\s*([A-Za-z_]*)$");
  private static final Regex WORD_REST = Regex.of("^[A-Za-z0-9_]*");

  private static final List<String> FILTERS =
      List.of("as_number", "as_bool", "as_native", "as_text");

  private final Asked asked;
  private final String inner;
  private final Optional<Field> field;

  private TemplateSuggestions(Asked asked) {
    this.asked = asked;
    String typed = asked.typed();
    this.inner = typed.substring(typed.lastIndexOf("{{") + 2);
    this.field = asked.field();
  }

  /** Tells whether the cursor stands behind braces that are not closed before it. */
  static boolean isInTemplate(Asked asked) {
    String typed = asked.typed();
    int open = typed.lastIndexOf("{{");
    return open >= 0 && typed.indexOf("}}", open) < 0;
  }

  static List<Suggestion> of(Asked asked) {
    return new TemplateSuggestions(asked).all();
  }

  private List<Suggestion> all() {
    Matcher name = NAME.matcher(inner);
    if (name.find()) {
      return names(name.group(2).length(), name.group(1).charAt(0));
    }
    if (ARGUMENT.isIn(inner)) {
      return names(0, ' ');
    }
    Matcher filter = FILTER.matcher(inner);
    if (filter.find()) {
      return filters(part(filter.group(1).length()));
    }
    Matcher start = START.matcher(inner);
    return start.find() ? List.of(call(start.group(1).length())) : List.of();
  }

  private Span part(int before) {
    Matcher rest = WORD_REST.matcher(asked.rest());
    int behind = rest.find() ? rest.end() : 0;
    return new Span(asked.offset() - before, asked.offset() + behind);
  }

  private char inner() {
    return asked.cursor().quote() == '\'' ? '"' : '\'';
  }

  private List<Suggestion> names(int before, char open) {
    Span part = part(before);
    boolean named = open != ' ';
    char quote = named ? open : inner();
    String next = asked.rest().substring(part.end() - asked.offset());
    String head = named ? "" : String.valueOf(quote);
    String tail = named && next.indexOf(quote) == 0 ? "" : String.valueOf(quote);
    String own = asked.text().substring(part.start(), part.end());
    Set<String> names = new LinkedHashSet<>(Variables.near(asked.snapshot()));
    names.remove(own);
    field.map(FieldPage::variable).ifPresent(names::add);
    List<Suggestion> suggestions = new ArrayList<>();
    for (String name : names) {
      suggestions.add(
          Suggestion.of(Kind.VARIABLE, name, rank(name) + name, Snippet.of(head + name + tail))
              .at(part));
    }
    return suggestions;
  }

  /** The variables of secrets come first where a secret belongs, and last everywhere else. */
  private String rank(String name) {
    boolean secret = name.startsWith(EnvVar.SECRET_PREFIX);
    boolean wanted = field.filter(Field::secret).isPresent();
    boolean own = field.map(FieldPage::variable).filter(name::equals).isPresent();
    return secret == wanted ? own ? "1" : "0" : "2";
  }

  private List<Suggestion> filters(Span part) {
    Optional<String> fitting = field.flatMap(Templates::filter);
    return FILTERS.stream()
        .map(
            name -> {
              boolean fits = fitting.filter(name::equals).isPresent();
              return Suggestion.of(Kind.FILTER, name, (fits ? "0" : "1") + name, Snippet.of(name))
                  .noted(fits ? "gives what the field takes" : "")
                  .at(part);
            })
        .toList();
  }

  private Suggestion call(int before) {
    String rest = asked.rest();
    boolean closed = rest.contains("}}");
    boolean spaced = inner.isEmpty() || inner.equals("-");
    String preset = field.map(FieldPage::variable).orElse("NAME");
    Snippet call = Templates.call(Snippet.of(spaced ? " " : ""), preset, field, inner());
    Snippet tail =
        closed
            ? Snippet.of(rest.startsWith("}}") ? " " : "")
            : Written.inQuotes(Snippet.of(" }}"), asked.cursor());
    return Suggestion.of(Kind.SNIPPET, "env_var", "0", call.then(tail)).at(part(before));
  }
}
