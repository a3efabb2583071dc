package io.github.athenalint.rules;

import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Edit;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A secret stands in the file. */
public final class PlaintextSecret implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
          "plaintext-secret", Severity.WARNING, Category.SECURITY, Set.of(Trait.EXPOSES_SECRET));

  private static final Set<Shape> SECRET = Set.of(Shape.SECRET_ACCESS_KEY, Shape.SESSION_TOKEN);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : target.members()) {
      Field field = schema.field(member.name()).orElse(null);
      if (field == null || !SECRET.contains(field.shape())) {
        continue;
      }
      Value value = member.value();
      if (value.asText().filter(text -> !isHarmless(text)).isPresent() && isWritten(value)) {
        Node node = value.node();
        String variable = "DBT_ENV_SECRET_" + field.name().toUpperCase(Locale.ROOT);
        findings
            .at(node.span(), "`" + field.name() + "` is written into the file")
            .key(field.name())
            .help(
                "take it from the environment: `\"{{ env_var('"
                    + variable
                    + "') }}\"`, and revoke it if the file was ever shared"
                    + (isShown(field, schema) ? "; the platform shows extended attributes" : ""))
            .fix(
                node instanceof Scalar scalar
                    ? Optional.of(
                        Fix.unsafe(
                            "take it from `" + variable + "`",
                            new Edit(scalar.span(), "\"{{ env_var('" + variable + "') }}\"")))
                    : Optional.empty());
      }
    }
  }

  private static boolean isShown(Field field, Schema schema) {
    return schema.dialect() == Dialect.PLATFORM && field.place() == Place.EXTENDED_ATTRIBUTES;
  }

  /** AWS's published examples and placeholders are no secrets. */
  private static boolean isHarmless(String text) {
    return text.isBlank()
        || PublishedKey.is(text)
        || text.equals("test")
        || text.equalsIgnoreCase("none")
        || Placeholder.in(text).isPresent();
  }

  /** A template that asks for no variable is written out as well. */
  private static boolean isWritten(Value value) {
    if (!(value.node() instanceof Scalar scalar)) {
      return false;
    }
    if (!Template.isTemplate(scalar.text())) {
      return true;
    }
    Template template = Template.parse(scalar.text());
    return template.envVars().isEmpty() && template.calls("var").isEmpty();
  }
}
