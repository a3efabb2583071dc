package io.github.athenalint.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Scalar.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What is said of a template while the environment is unknown holds in every environment: the
 * types, the certain beginning and end, and that it certainly fails.
 */
class RenderingSoundnessTest {

  private static final int CASES = 4000;

  private static final List<String> NAMES = List.of("A", "B", "C", "DBT_ENV_SECRET_S");
  private static final List<String> TEXTS =
      List.of("", "4", "0.5", "True", "true", "x", "a b", "eu-west-1", "{'a': 'b'}", "None");
  private static final List<String> DEFAULTS =
      List.of("", "", ", 'x'", ", ''", ", 4", ", none", ", true", ", '4'");
  private static final List<String> FILTERS =
      List.of(
          "",
          "",
          "",
          " | as_number",
          " | as_bool",
          " | as_native",
          " | as_text",
          " | int",
          " | float",
          " | lower",
          " | upper",
          " | trim",
          " | default('y')",
          " | string",
          " | length",
          " | replace('a', 'b')",
          " | first",
          " | list",
          " | abs",
          " | nope");
  private static final List<String> LITERALS =
      List.of("4", "'t'", "true", "none", "0.5", "[1]", "foo", "var('v', 'w')", "dbt_version");

  @Test
  void whatIsSaidOfTheUnknownHoldsInEveryEnvironment() {
    Random random = new Random(20261123);
    for (int i = 0; i < CASES; i++) {
      String template = template(random);
      Rendered unknown = render(template, Environment.unknown());
      for (int j = 0; j < 3; j++) {
        Map<String, String> variables = variables(random);
        Rendered known = render(template, Environment.of(variables));
        check(template, variables, unknown, known);
      }
    }
  }

  private static void check(
      String template, Map<String, String> variables, Rendered unknown, Rendered known) {
    if (!unknown.problems().isEmpty()) {
      assertThat(known.problems()).as("%s with %s", template, variables).isNotEmpty();
    }
    if (known.problems().isEmpty() && known.value().isKnown()) {
      assertThat(unknown.value().types())
          .as("%s with %s is %s", template, variables, known.value())
          .containsAll(known.value().types());
      if (unknown.value() instanceof Value.Unknown open
          && known.value() instanceof Value.Text text) {
        assertThat(text.text())
            .as("%s with %s", template, variables)
            .startsWith(open.prefix())
            .endsWith(open.suffix());
      }
      if (unknown.value() instanceof Value.Text text) {
        assertThat(known.value().asText()).as(template).contains(text.text());
      }
    }
  }

  private static Rendered render(String template, Environment environment) {
    Scalar scalar =
        new Scalar(
            new Span(0, template.length()),
            template,
            Style.PLAIN,
            Optional.empty(),
            Optional.empty());
    return Rendering.render(SourceText.of("x", template), scalar, environment, Dialect.CORE);
  }

  private static String template(Random random) {
    String output = "{{ " + expression(random, 0) + " }}";
    return switch (random.nextInt(6)) {
      case 0 -> "s3://" + output;
      case 1 -> output + "/x/";
      case 2 -> output + "-{{ " + expression(random, 1) + " }}";
      case 3 -> "{% if " + expression(random, 1) + " %}a{% else %}" + output + "{% endif %}";
      default -> output;
    };
  }

  private static String expression(Random random, int depth) {
    return switch (depth > 2 ? 0 : random.nextInt(9)) {
      case 1 -> pick(random, LITERALS) + pick(random, FILTERS);
      case 2 -> "(" + expression(random, depth + 1) + ") ~ " + expression(random, depth + 1);
      case 3 -> "(" + expression(random, depth + 1) + ") or " + expression(random, depth + 1);
      case 4 -> "(" + expression(random, depth + 1) + ") == " + expression(random, depth + 1);
      case 5 ->
          expression(random, depth + 1)
              + " if "
              + expression(random, depth + 1)
              + " else "
              + expression(random, depth + 1);
      default ->
          "env_var('"
              + pick(random, NAMES)
              + "'"
              + pick(random, DEFAULTS)
              + ")"
              + pick(random, FILTERS);
    };
  }

  private static Map<String, String> variables(Random random) {
    Map<String, String> variables = new HashMap<>();
    for (String name : NAMES) {
      if (random.nextInt(4) > 0) {
        variables.put(name, pick(random, TEXTS));
      }
    }
    return variables;
  }

  private static String pick(Random random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
