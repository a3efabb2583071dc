package io.github.athenalint.value;

import io.github.athenalint.text.Regex;
import io.github.athenalint.yaml.Node;
import java.util.Optional;

/**
 * What the Rust engine makes of a rendered template: it reads the text as YAML again. Its template
 * engine is another one, so little is certain and no failure is.
 */
final class FusionValues {

  /** Texts that YAML reads as one plain scalar wherever they stand. */
  private static final Regex PLAIN =
      Regex.of("[A-Za-z0-9][A-Za-z0-9_./-]*(?:://[A-Za-z0-9_./-]+)?");

  private static final Regex NUMBER = Regex.of("0|[1-9][0-9]{0,17}");

  private FusionValues() {}

  static Value of(Node node, Optional<Seen> rendered) {
    if (rendered.isPresent() && rendered.get() instanceof Seen.Str known) {
      ScalarResolution resolution = ScalarResolution.ofPlain(known.text());
      // Beyond plain words the two languages of types may differ, so only texts are certain.
      if (PLAIN.matches(known.text()) && resolution.kind() == ScalarResolution.Kind.TEXT) {
        return new Value.Text(node, known.text());
      }
      return number(node, known.text()).orElseGet(() -> Unknowns.anything(node));
    }
    String prefix =
        rendered
            .filter(Seen::isText)
            .map(Seen::prefix)
            .filter(text -> !text.startsWith("1.")) // the version of dbt, as Python has it
            .filter(text -> PLAIN.matches(text.replaceFirst("://$", "")))
            .orElse("");
    return new Value.Unknown(node, Unknowns.ALL_TYPES, prefix, "");
  }

  /** Digits are a number in every version of YAML. */
  private static Optional<Value> number(Node node, String text) {
    return NUMBER.matches(text)
        ? Optional.of(new Value.Number(node, Long.valueOf(text)))
        : Optional.empty();
  }
}
