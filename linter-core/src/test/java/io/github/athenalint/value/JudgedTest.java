package io.github.athenalint.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Random scalars and templates with the verdict of PyYAML 6.0.3 and of Jinja2 3.1.6 under the
 * native rendering of dbt. An unknown value must allow the verdict, a known one must be it.
 */
class JudgedTest {

  private static final Map<String, ValueType> TYPES =
      Map.of(
          "text", ValueType.TEXT,
          "int", ValueType.INTEGER,
          "float", ValueType.FLOAT,
          "bool", ValueType.BOOLEAN,
          "null", ValueType.NULL,
          "list", ValueType.LIST,
          "dict", ValueType.MAPPING);

  @Test
  void scalarsAreWhatPyYamlMakesOfThem() throws IOException {
    for (String row : rows("judged-scalars.txt")) {
      String[] cells = row.split("¦", -1);
      assertThat(shown(ScalarResolution.ofPlain(cells[0]))).as(row).isEqualTo(cells[1]);
    }
  }

  private static String shown(ScalarResolution resolution) {
    String kind = resolution.kind().name().toLowerCase(Locale.ROOT);
    return switch (resolution.kind()) {
      case INTEGER -> "int:" + resolution.text();
      case BOOLEAN -> "bool:" + resolution.text();
      case NULL, MERGE -> kind;
      case REFUSED, OTHER -> "error";
      default -> kind + ":" + resolution.text();
    };
  }

  @Test
  void templatesGiveWhatDbtGives() throws IOException {
    int exact = 0;
    int failures = 0;
    for (String row : rows("judged-templates.txt")) {
      String[] cells = row.split("¦", -1);
      String text = unescaped(cells[0]);
      String verdict = unescaped(cells[2]);
      Rendered known = Shown.rendered(text, Shown.environment(cells[1]), Dialect.CORE);
      check(row, verdict, known);
      check(row, verdict, Shown.rendered(text, Environment.unknown(), Dialect.CORE));
      exact += Shown.value(known.value()).equals(verdict) ? 1 : 0;
      failures += known.problems().isEmpty() ? 0 : 1;
    }
    // To know nothing would be sound too, so count what is known.
    assertThat(exact).isGreaterThan(150);
    assertThat(failures).isGreaterThan(100);
  }

  private static void check(String row, String verdict, Rendered rendered) {
    // dbt renders a list or dict with something undefined in it, and then no field takes it.
    boolean fails =
        verdict.startsWith("error:")
            || verdict.equals("undefined")
            || (List.of("list", "dict", "other").contains(verdict)
                && !rendered.problems().isEmpty()
                && holdsUndefined(rendered));
    Value value = rendered.value();
    if (!rendered.problems().isEmpty()) {
      assertThat(fails).as(row).isTrue();
      assertThat(value.types()).as(row).isEmpty();
    } else if (!fails && value instanceof Value.Unknown unknown) {
      ValueType type = TYPES.get(verdict.split(":", 2)[0]);
      assertThat(unknown.types())
          .as(row)
          .containsAll(type == null ? Unknowns.ALL_TYPES : List.of(type));
      if (type == ValueType.TEXT) {
        assertThat(verdict.substring("text:".length()))
            .as(row)
            .startsWith(unknown.prefix())
            .endsWith(unknown.suffix());
      }
    } else if (!fails) {
      // A tuple is shown as a list: what takes the one takes the other.
      String known = verdict.equals("other") && value instanceof Value.Items ? "list" : verdict;
      assertThat(Shown.value(value)).as(row).isEqualTo(known);
    }
  }

  private static boolean holdsUndefined(Rendered rendered) {
    return rendered.problems().stream()
        .allMatch(problem -> problem.kind() == TemplateProblem.Kind.UNDEFINED_VALUE);
  }

  private static String unescaped(String cell) {
    return cell.replace("\\n", "\n").replace("\\\\", "\\");
  }

  private static List<String> rows(String name) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(JudgedTest.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }
}
