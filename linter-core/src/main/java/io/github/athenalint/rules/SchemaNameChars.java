package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.Optional;
import java.util.Set;

/** The schema holds a character that makes trouble. */
public final class SchemaNameChars implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("schema-name-chars", Severity.WARNING, Category.NAMES);

  /** Glue's limit for the name of a database. */
  private static final int LONGEST = 255;

  private static final Signs SIMPLE = Signs.ofWordsAnd("");
  private static final Signs QUOTABLE = Signs.ofWordsAnd(".-");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Value> value = target.value("schema");
    if (value.isPresent()
        && value.get() instanceof Value.Unknown unknown
        && unknown.types().equals(Set.of(ValueType.TEXT))
        && unknown.prefix().startsWith("/")) {
      slash(unknown.node().span(), target, findings);
    }
    Optional<String> text = value.flatMap(Value::asText);
    if (text.isEmpty() || text.get().isEmpty() || Placeholder.in(text.get()).isPresent()) {
      return;
    }
    String name = text.get();
    Span span = value.get().node().span();
    if (name.startsWith("/")) {
      slash(span, target, findings);
    } else if (name.length() > LONGEST) {
      findings
          .at(span, "the schema has " + name.length() + " characters; Glue allows " + LONGEST)
          .key("schema")
          .severity(Severity.ERROR)
          .help("choose a shorter name");
    } else if (!SIMPLE.areAllOf(name)) {
      boolean quotable = QUOTABLE.areAllOf(name);
      findings
          .at(span, "the schema `" + name + "` holds more than letters, digits and underscores")
          .key("schema")
          .severity(quotable ? Severity.INFO : Severity.WARNING)
          .help(
              quotable
                  ? "use underscores: Python models refuse such a name, and SQL must quote it"
                  : "use lower case letters, digits and underscores only");
    }
  }

  private static void slash(Span span, Target target, Findings findings) {
    findings
        .at(span, "a schema that begins with `/` makes dbt drop the bucket from every location")
        .key("schema")
        .severity(isInLocations(target) ? Severity.ERROR : Severity.WARNING)
        .help("write the name alone, without a slash");
  }

  /** Tells whether the naming certainly puts the schema into the location of a table. */
  private static boolean isInLocations(Target target) {
    return target
        .value("s3_data_naming")
        .map(value -> value.asText().filter(naming -> naming.startsWith("schema")).isPresent())
        .orElse(true);
  }
}
