package io.github.athenalint.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of reading templates, tried on random texts. */
class TemplatePropertyTest {

  private static final String SNIPPETS =
      "{{ }} {% %} {# #} - + ' \" \\ ( ) [ ] { } a env_var 'x' | ~ ** , . : = == if else endif elif"
          + " for in endfor set endset raw endraw is not and or macro 1 0x1F 1.5e3 é 😀 true";

  @Test
  void anyTextIsReadAndEverySpanIsInside() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      check(text(random));
    }
  }

  private static void check(String text) {
    Template template = Template.parse(text);
    template
        .problem()
        .ifPresent(
            problem -> {
              assertThat(problem.span().end()).as(text).isLessThanOrEqualTo(text.length());
              assertThat(problem.message()).as(text).isNotBlank().doesNotEndWith(".");
              assertThat(template.pieces()).as(text).isEmpty();
            });
    for (Piece piece : template.pieces()) {
      assertThat(piece.span().end()).as(text).isLessThanOrEqualTo(text.length());
    }
    for (EnvVar use : template.envVars()) {
      assertThat(use.span().contains(use.nameSpan())).as(text).isTrue();
    }
    for (Expr expression : template.expressions()) {
      assertThat(expression.span().end()).as(text).isLessThanOrEqualTo(text.length());
    }
  }

  private static String text(Random random) {
    String[] snippets = SNIPPETS.split(" ", -1);
    StringBuilder text = new StringBuilder(random.nextInt(3) > 0 ? "{{ " : "");
    for (int left = random.nextInt(14); left > 0; left--) {
      text.append(snippets[random.nextInt(snippets.length)]);
      text.append(List.of("", " ", "\n", "\r\n", "\u00a0").get(random.nextInt(5)));
    }
    return text.toString();
  }

  @Test
  void deepAndLongTextsAreRead() {
    for (String piece : List.of("(", "[", "{", "not ", "-", "a.", "a|b|", "a(", "{% if a %}")) {
      assertThat(Template.parse("{{ " + piece.repeat(20_000)).text()).isNotEmpty();
      assertThat(Template.parse("{% if a %}" + piece.repeat(20_000)).text()).isNotEmpty();
    }
  }
}
