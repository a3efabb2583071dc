package io.github.athenalint.lint;

import io.github.athenalint.rule.Convention;
import io.github.athenalint.rule.Conventions;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Diagnostic.Subject;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.ConfigurationSchema;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads one athena-lint.yml: first by its published schema, then what no schema can say. */
final class ConfigurationReader {

  private static final String NAME = "configuration";
  private static final String HELP =
      "`athena-lint schema configuration` prints what may stand here";

  private final SourceText source;
  private final YamlFile yaml;
  private final List<Diagnostic> problems = new ArrayList<>();

  ConfigurationReader(SourceText source) {
    this.source = source;
    this.yaml = YamlReader.read(source);
  }

  Configuration read() {
    Optional<Node> root = yaml.root();
    yaml.problems()
        .forEach(one -> problem(one.span(), one.message(), "the rest was not looked at"));
    if (problems.isEmpty() && root.isPresent()) {
      findDoubles(root.get());
      new ConfigurationSchema(RuleBook.sentences()).breaches(root.get()).forEach(this::problem);
    }
    Map<String, Node> top =
        problems.isEmpty() ? root.map(this::members).orElse(Map.of()) : Map.of();
    Optional<Dialect> dialect = text(top, "dialect").map(word -> constant(Dialect.class, word));
    Optional<AdapterVersion> version = version(top);
    Optional<Preset> preset = text(top, "preset").map(word -> constant(Preset.class, word));
    Map<String, Optional<Severity>> rules = rules(top);
    List<Glob> exclude = exclude(top);
    Conventions naming = naming(members(top, "naming"));
    Optional<String> baseline = text(top, "baseline");
    return new Configuration(report(), dialect, version, preset, rules, exclude, baseline, naming);
  }

  private Report report() {
    Redaction redaction = Redaction.of(source, yaml);
    List<Diagnostic> shown = Lists.sorted(Lists.map(problems, redaction::of), Diagnostic.ORDER);
    return new Report(source, Report.Kind.CONFIGURATION, shown, List.of(), redaction.places());
  }

  private void findDoubles(Node node) {
    Set<String> seen = new HashSet<>();
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        Optional<String> name = entry.name();
        if (name.isPresent() && !seen.add(name.get())) {
          problem(entry.key().span(), "`" + name.get() + "` is set twice", "keep one of the two");
        }
        findDoubles(entry.value());
      }
    }
  }

  private Optional<AdapterVersion> version(Map<String, Node> top) {
    Node node = top.get("adapter-version");
    if (node == null) {
      return Optional.empty();
    }
    AdapterVersion version = AdapterVersion.parse(text(node));
    if (!Schema.knows(version)) {
      problem(
          node.span(),
          "nothing is known of this version of dbt-athena",
          "known are " + Schema.versions().get(0) + " to " + Schema.newestVersion());
    }
    return Optional.of(version);
  }

  private Map<String, Optional<Severity>> rules(Map<String, Node> top) {
    Map<String, Optional<Severity>> rules = new TreeMap<>();
    members(top, "rules")
        .forEach(
            (name, level) ->
                rules.put(
                    name,
                    Arrays.stream(Severity.values())
                        .filter(severity -> severity.word().equals(text(level)))
                        .findFirst()));
    return rules;
  }

  private List<Glob> exclude(Map<String, Node> top) {
    List<Glob> globs = new ArrayList<>();
    for (Node item : items(top.get("exclude"))) {
      try {
        globs.add(Glob.of(text(item)));
      } catch (PatternSyntaxException wrong) {
        problem(
            item.span(),
            "this is no glob pattern: " + lower(wrong.getDescription()),
            "`*` matches in one folder, `**` in all below, `{a,b}` one of two");
      }
    }
    return globs;
  }

  private Conventions naming(Map<String, Node> naming) {
    Map<String, Convention> fields = new TreeMap<>();
    naming.forEach((name, node) -> convention(node).ifPresent(one -> fields.put(name, one)));
    Optional<Convention> profile = Optional.ofNullable(fields.remove("profile"));
    Optional<Convention> target = Optional.ofNullable(fields.remove("target"));
    Map<String, Map<String, Convention>> targets = new TreeMap<>();
    members(naming, "targets")
        .forEach(
            (name, node) -> {
              Map<String, Convention> own = new TreeMap<>();
              members(node)
                  .forEach((key, one) -> convention(one).ifPresent(it -> own.put(key, it)));
              targets.put(name, own);
            });
    return new Conventions(profile, target, fields, targets);
  }

  private Optional<Convention> convention(Node node) {
    if (node.target() instanceof Sequence) {
      List<String> texts = Lists.map(items(node), ConfigurationReader::text);
      return Optional.of(new Convention.OneOf(texts));
    }
    if (node.target() instanceof Scalar scalar) {
      try {
        return Optional.of(new Convention.Shape(Pattern.compile(scalar.text())));
      } catch (PatternSyntaxException wrong) {
        problem(
            node.span(),
            "this is no regular expression: " + lower(wrong.getDescription()),
            "write a regular expression as Java reads it, or a list of the allowed texts");
      }
    }
    return Optional.empty();
  }

  private Map<String, Node> members(Map<String, Node> above, String name) {
    Node node = above.get(name);
    return node == null ? Map.of() : members(node);
  }

  private Map<String, Node> members(Node node) {
    Map<String, Node> members = new LinkedHashMap<>();
    if (node.target() instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        entry.name().ifPresent(name -> members.put(name, entry.value()));
      }
    }
    return members;
  }

  private static Optional<String> text(Map<String, Node> members, String name) {
    return Optional.ofNullable(members.get(name)).map(ConfigurationReader::text);
  }

  private static String text(Node node) {
    return node.target() instanceof Scalar scalar ? scalar.text() : "";
  }

  private static List<Node> items(@Nullable Node node) {
    return node != null && node.target() instanceof Sequence sequence
        ? sequence.items()
        : List.of();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private void problem(ConfigurationSchema.Breach breach) {
    Optional<Fix> fix =
        breach
            .meant()
            .map(word -> Fix.unsafe("write `" + word + "`", new Edit(breach.span(), word)));
    String help = breach.meant().map(word -> "did you mean `" + word + "`?").orElse(HELP);
    add(breach.span(), breach.message(), help, fix.stream().toList());
  }

  private void problem(Span span, String message, String help) {
    add(span, message, help, List.of());
  }

  private void add(Span span, String message, String help, List<Fix> fixes) {
    problems.add(
        new Diagnostic(
            NAME,
            Severity.ERROR,
            source.name(),
            span,
            Subject.FILE,
            message,
            Optional.of(help),
            List.of(),
            fixes));
  }
}
