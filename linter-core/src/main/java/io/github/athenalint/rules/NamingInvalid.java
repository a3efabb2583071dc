package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** `s3_data_naming` is no naming convention. */
public final class NamingInvalid implements Rule.OfSchema {

  private static final RuleInfo INFO =
      new RuleInfo("naming-invalid", Severity.ERROR, Category.FIELDS, Set.of(Trait.WHOLE_STORY));

  /** Names of old versions and of old documentation. */
  private static final Map<String, String> RENAMED =
      Map.of("uuid", "unique", "table_table", "table");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.ENUM
        && violation.field().filter(field -> field.shape() == Shape.NAMING).isPresent();
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      Node node = violation.value().node();
      List<String> choices = violation.field().map(Field::enumeration).orElse(List.of());
      String written = violation.value().asText().orElse("");
      Optional<String> meant = meant(written, choices);
      findings
          .at(
              violation,
              (written.isEmpty() ? "what this gives" : "`" + written + "`")
                  + " is no naming convention of dbt-athena")
          .help(
              "choose one of "
                  + choices.stream()
                      .map(each -> "`" + each + "`")
                      .collect(Collectors.joining(", ")))
          .fix(
              meant
                  .flatMap(choice -> Rewrite.value(node, choice))
                  .map(edit -> Fix.safe("write `" + meant.orElseThrow() + "`", edit)));
    }
  }

  private static Optional<String> meant(String written, List<String> choices) {
    String plain = written.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Optional.of(RENAMED.getOrDefault(plain, plain)).filter(choices::contains);
  }
}
