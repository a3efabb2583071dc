package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import java.util.List;

/** A key stands in a section of a platform document where it sets nothing. */
public final class PlatformKeyMisplaced implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("platform-key-misplaced", Severity.ERROR, Category.FIELDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.MISPLACED_KEY;
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      String name = violation.member().orElseThrow().name();
      Field field = violation.field().orElseThrow();
      boolean path = !name.equals(field.name());
      findings
          .at(violation, path ? path(name) : place(field, schema))
          .key(name)
          .help(path ? unfold(name, field) : move(field));
    }
  }

  private static String place(Field field, Schema schema) {
    String here = schema.place().map(Place::words).orElse("this section");
    return "`" + field.name() + "` belongs into " + field.place().words() + ", not " + here;
  }

  private static String move(Field field) {
    String target = "move it to " + field.place().words();
    return field.shape() == Shape.SESSION_TOKEN
        ? target + ", written exactly `" + field.name() + "`: upper and lower case count"
        : target;
  }

  private static String path(String name) {
    return "`" + name + "` is a path, but only whole keys can be set";
  }

  private static String unfold(String name, Field field) {
    return name.startsWith(field.name() + ".")
        ? "write all of `" + field.name() + "` as a mapping: it replaces the whole block"
        : "write `" + field.name() + "` at the top of " + field.place().words();
  }
}
