package io.github.athenalint.cli.fields;

import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out what is said of a key that is wrong, by writing it wrong in many ways and asking the
 * linter, so that the reference says what the linter says.
 *
 * @param rules all rules
 * @param linter makes the function from a file to its report
 */
record Trials(List<Rule> rules, Function<LintOptions, Function<SourceText, Report>> linter) {

  static final String SCHEMA = "analytics";
  static final String STAGING = "s3://results/dbt/";

  /** A target that nobody finds fault with. */
  private static final Map<String, String> SOUND = sound();

  /** Returns the mistakes that one can make with a key, the worst first. */
  List<Mistake> mistakes(Field field, List<Dialect> readers, AdapterVersion version) {
    Map<String, Mistake> found = new LinkedHashMap<>();
    for (Dialect reader : readers) {
      Optional<Field> read = Schema.project(reader, version).field(field.name());
      read.ifPresent(known -> ask(known, options(reader, version), found));
    }
    rules.stream()
        .filter(rule -> RuleDoc.of(rule).summary().contains("`" + field.name() + "`"))
        .forEach(rule -> found.computeIfAbsent(rule.info().name(), n -> Mistake.mentioned(rule)));
    return found.values().stream()
        .sorted(Comparator.comparing(Mistake::severity).reversed().thenComparing(Mistake::name))
        .toList();
  }

  private void ask(Field field, LintOptions options, Map<String, Mistake> found) {
    List<Trial> trials = Trial.of(field);
    SourceText file = SourceText.of("profiles.yml", file(field, trials));
    List<Diagnostic> said = linter.apply(options).apply(file).diagnostics();
    Set<List<String>> always =
        said.stream()
            .filter(one -> profile(one).equals("sound") && !key(one).equals(field.name()))
            .map(one -> List.of(one.rule(), key(one)))
            .collect(Collectors.toSet());
    for (int i = 0; i < trials.size(); i++) {
      String name = "trial" + i;
      for (Diagnostic one : said) {
        if (profile(one).equals(name) && !always.contains(List.of(one.rule(), key(one)))) {
          Mistake mistake = mistake(one, trials.get(i), field, options.dialect());
          found.merge(one.rule(), mistake, Mistake::and);
        }
      }
    }
  }

  private Mistake mistake(Diagnostic one, Trial trial, Field field, Dialect reader) {
    Rule rule = Lists.first(rules, r -> r.info().name().equals(one.rule())).orElseThrow();
    Optional<String> example = trial.shown(field).filter(text -> !field.secret());
    String message = one.message().replace("`dev`", "the target");
    return new Mistake(rule, one.severity(), message, example, Set.of(reader));
  }

  private static String key(Diagnostic one) {
    return one.subject().key().orElse("");
  }

  private static String profile(Diagnostic one) {
    return one.subject().profile().orElse("");
  }

  private static LintOptions options(Dialect reader, AdapterVersion version) {
    LintOptions plain = LintOptions.defaults();
    return new LintOptions(
        reader,
        version,
        plain.environment(),
        plain.preset(),
        plain.severities(),
        plain.only(),
        plain.skip(),
        plain.profile(),
        plain.target());
  }

  /** Returns a sound profile, and one for every trial whose target {@code dev} has it. */
  private static String file(Field field, List<Trial> trials) {
    StringBuilder yaml = new StringBuilder();
    Map<String, String> dev = new LinkedHashMap<>(SOUND);
    dev.put("schema", "analytics_dev");
    field.inEffectWith().ifPresent(other -> dev.put(other, partner(other)));
    profile(yaml, "sound", dev);
    for (int i = 0; i < trials.size(); i++) {
      Map<String, String> tried = new LinkedHashMap<>(dev);
      tried.remove(field.name());
      trials.get(i).value().ifPresent(value -> tried.put(field.name(), value));
      profile(yaml, "trial" + i, tried);
    }
    return yaml.toString();
  }

  private static void profile(StringBuilder yaml, String name, Map<String, String> dev) {
    yaml.append(name).append(":\n  target: dev\n  outputs:\n    prod:\n");
    SOUND.forEach((key, value) -> line(yaml, key, value));
    yaml.append("    dev:\n");
    dev.forEach((key, value) -> line(yaml, key, value));
  }

  /** Returns a right value of the key without which another one does nothing. */
  private static String partner(String key) {
    return Schema.project(Dialect.CORE, Schema.newestVersion())
        .field(key)
        .flatMap(field -> field.examples().stream().findFirst())
        .orElse("");
  }

  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append("      ").append(key).append(": ").append(value).append('\n');
  }

  private static Map<String, String> sound() {
    Map<String, String> target = new LinkedHashMap<>();
    target.put("type", "athena");
    target.put("region_name", "eu-west-1");
    target.put("database", "awsdatacatalog");
    target.put("schema", SCHEMA);
    target.put("s3_staging_dir", STAGING);
    target.put("aws_access_key_id", "AKIAIOSFODNN7EXAMPLE");
    target.put("aws_secret_access_key", Wording.variable("aws_secret_access_key"));
    return target;
  }
}
