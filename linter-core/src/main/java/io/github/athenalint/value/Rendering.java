package io.github.athenalint.value;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Recursion;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.ScalarOffsets;
import io.github.athenalint.yaml.Sequence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Renders a part of a profile as dbt does before it looks at the fields. */
public final class Rendering {

  /** More nodes than any profile has; what an alias bomb would add beyond is not known. */
  private static final int MOST_NODES = 50_000;

  private static final int DEEPEST = 100;

  private final SourceText source;
  private final Environment environment;
  private final Dialect dialect;
  private final List<TemplateProblem> problems = new ArrayList<>();
  private int nodes;

  private Rendering(SourceText source, Environment environment, Dialect dialect) {
    this.source = source;
    this.environment = environment;
    this.dialect = dialect;
  }

  /**
   * Renders a node and everything in it. The values are what dbt would see, or unknown; keys are
   * not rendered, as in dbt.
   *
   * @param source the file
   * @param node what is rendered; aliases are followed
   * @param environment what is known of the environment variables
   * @param dialect who reads the profile
   */
  public static Rendered render(
      SourceText source, Node node, Environment environment, Dialect dialect) {
    Rendering rendering = new Rendering(source, environment, dialect);
    Value value = rendering.value(node, 0);
    List<TemplateProblem> problems = rendering.problems;
    return new Rendered(
        value,
        problems.isEmpty()
            ? List.of()
            : Lists.sorted(
                new LinkedHashSet<>(problems), (one, two) -> one.span().compareTo(two.span())));
  }

  private Value value(Node node, int depth) {
    Node target = node.target();
    if (++nodes > MOST_NODES || depth > DEEPEST) {
      return Unknowns.anything(target);
    }
    if (target instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (target.tag().filter(tag -> !tag.endsWith(":map") && !tag.endsWith(":seq")).isPresent()) {
      return tagged(target);
    }
    if (target instanceof Sequence sequence) {
      return new Value.Items(target, Lists.map(sequence.items(), item -> value(item, depth + 1)));
    }
    return fields((Mapping) target, depth);
  }

  /** PyYAML makes a set, or a list of pairs, and dbt refuses to render either. */
  private Value tagged(Node target) {
    boolean empty = target instanceof Sequence sequence && sequence.items().isEmpty();
    boolean known =
        target.tag().filter(tag -> tag.matches("tag:yaml.org,2002:(set|omap|pairs)")).isPresent();
    return known && !empty
        ? refused(target, "dbt renders no value of this tag")
        : Unknowns.anything(target);
  }

  private Value refused(Node target, String why) {
    if (dialect == Dialect.FUSION) {
      return Unknowns.anything(target);
    }
    problems.add(
        new TemplateProblem(TemplateProblem.Kind.OTHER, target.span(), "", why, List.of()));
    return Unknowns.nothing(target);
  }

  private Value fields(Mapping mapping, int depth) {
    IdentityHashMap<Mapping.Entry, Mapping.Entry> disputed = new IdentityHashMap<>();
    Members.disputes(mapping).forEach(one -> disputed.put(one.older(), one.newer()));
    List<Value.Member> members = new ArrayList<>();
    for (Mapping.Entry entry : Members.of(mapping)) {
      if (entry.key().target() instanceof Scalar key) {
        ScalarResolution name = ScalarResolution.of(key);
        Mapping.Entry other = disputed.get(entry);
        Value value =
            other == null ? value(entry.value(), depth + 1) : either(entry, other, depth + 1);
        members.add(new Value.Member(entry.key(), name.text(), name.type(), value));
      }
    }
    return new Value.Fields(mapping, members);
  }

  /**
   * One of two values, of which nobody knows; nor does what is wrong with one of them count. It
   * stands at the key, for neither value is what the template of one of them says.
   */
  private Value either(Mapping.Entry one, Mapping.Entry other, int depth) {
    int before = problems.size();
    List<Value> both = List.of(value(one.value(), depth), value(other.value(), depth));
    problems.subList(before, problems.size()).clear();
    Set<ValueType> types = EnumSet.noneOf(ValueType.class);
    both.forEach(value -> types.addAll(value.types()));
    return new Value.Unknown(
        one.key(),
        types.isEmpty() ? Unknowns.ALL_TYPES : types,
        "",
        "",
        false,
        Lists.all(both, Value::isKnown) ? both : List.of());
  }

  private Value scalar(Scalar scalar) {
    ScalarResolution resolution = ScalarResolution.of(scalar);
    if (scalar.tag().equals(Optional.of("tag:yaml.org,2002:binary"))) {
      return refused(scalar, "dbt renders no value of this tag");
    }
    if (Recursion.is(scalar)) {
      return refused(scalar, "alias stands inside the value it stands for");
    }
    if (resolution.kind() != ScalarResolution.Kind.TEXT) {
      return resolution.value(scalar);
    }
    String text = resolution.text();
    if (!Template.isTemplate(text)) {
      return literal(scalar, text);
    }
    Template template = Template.parse(text);
    if (template.problem().isPresent()) {
      var problem = template.problem().get();
      report(scalar, TemplateProblem.Kind.SYNTAX, problem.span(), "", problem.message());
      return Unknowns.nothing(scalar);
    }
    TemplateRun.Result result = TemplateRun.of(template, environment);
    if (dialect == Dialect.FUSION) {
      return FusionValues.of(scalar, result.value());
    }
    result.failures().forEach(failure -> report(scalar, failure.at(culprit(template))));
    return result
        .value()
        .map(seen -> value(scalar, template, seen))
        .orElseGet(() -> Unknowns.nothing(scalar));
  }

  /** Even a text without braces goes through the templates: Jinja drops one newline at the end. */
  private Value literal(Scalar scalar, String text) {
    boolean secret = text.contains(EnvVar.SECRET_PREFIX);
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && !secret) {
      return new Value.Text(scalar, text);
    }
    TemplateRun.Result result = TemplateRun.of(Template.parse(text), environment);
    Seen seen = result.value().orElse(Fixed.ANYTHING);
    if (dialect == Dialect.FUSION && secret) {
      return Unknowns.anything(scalar);
    }
    return Values.of(scalar, Secrets.insert(seen, environment));
  }

  private Value value(Scalar scalar, Template template, Seen seen) {
    try {
      Optional<Seen.Undefined> undefined = Joining.undefined(seen);
      if (undefined.isPresent()) {
        throw EvaluationFailure.undefinedValue(undefined.get());
      }
      if (seen.equals(Fixed.METHOD)) {
        throw new EvaluationFailure(
            TemplateProblem.Kind.UNCALLED_METHOD,
            "",
            "this gives a method, and not what it returns");
      }
      if (seen.equals(Fixed.OBJECT)) {
        throw new EvaluationFailure(
            TemplateProblem.Kind.OBJECT, "", "this gives an object that is no value of YAML");
      }
      return Values.of(scalar, Secrets.insert(Secrets.doubted(template, seen), environment));
    } catch (EvaluationFailure failure) {
      report(scalar, failure.at(culprit(template)));
      return Unknowns.nothing(scalar);
    }
  }

  /** The only output when there is one, or the whole text. */
  private static Span culprit(Template template) {
    return template
        .singleOutput()
        .map(io.github.athenalint.jinja.Expr::span)
        .orElse(new Span(0, template.text().length()));
  }

  private void report(Scalar scalar, EvaluationFailure failure) {
    report(scalar, failure.kind(), failure.span(), failure.subject(), failure.message());
  }

  private void report(
      Scalar scalar, TemplateProblem.Kind kind, Span part, String subject, String message) {
    Span span = ScalarOffsets.of(source, scalar).span(part.start(), part.end());
    problems.add(
        new TemplateProblem(
            kind, span, subject, message, Repairs.of(source, scalar, kind, subject, span)));
  }
}
