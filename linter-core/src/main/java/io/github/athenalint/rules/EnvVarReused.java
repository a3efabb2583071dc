package io.github.athenalint.rules;

import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One variable feeds two fields of different kinds. */
public final class EnvVarReused implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("env-var-reused", Severity.WARNING, Category.JINJA).aboutTemplates();

  /**
   * Kinds of value of which none can be another; names are left out, a schema may be a workgroup.
   */
  private static final Set<Shape> DISTINCT =
      Set.of(
          Shape.REGION,
          Shape.S3_LOCATION,
          Shape.NAMING,
          Shape.COUNT,
          Shape.FLAG,
          Shape.ROLE_ARN,
          Shape.ACCESS_KEY_ID,
          Shape.SECRET_ACCESS_KEY,
          Shape.SESSION_TOKEN,
          Shape.URL,
          Shape.CATALOG);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Map<String, Use> first = new LinkedHashMap<>();
    for (MemberTemplate template : target.allTemplates()) {
      Optional<Use> found = use(template, schema);
      if (found.isEmpty()) {
        continue;
      }
      Use now = found.get();
      Use before = first.putIfAbsent(now.variable(), now);
      if (before != null && clash(before, now)) {
        boolean isNow = !named(now) || named(before);
        report(isNow ? now : before, isNow ? before : now, findings);
      }
    }
    checkLocations(target, findings);
    if (schema.dialect() == Dialect.CORE) {
      checkReadings(target, schema, findings);
    }
  }

  /** Two flags or numbers of which one is read as Python and the other as JSON, for example. */
  private static void checkReadings(Target target, Schema schema, Findings findings) {
    List<MemberTemplate> uses =
        Lists.only(
            target.templates(),
            use ->
                use.key()
                    .flatMap(schema::field)
                    .filter(field -> field.types().contains(ValueType.TEXT))
                    .isEmpty());
    List<VariableReading> before = new ArrayList<>();
    for (MemberTemplate use : uses.size() < 2 ? List.<MemberTemplate>of() : uses) {
      Optional<VariableReading> found =
          VariableReading.of(use, use.key().flatMap(schema::field), findings.source());
      if (found.isEmpty()) {
        continue;
      }
      VariableReading now = found.get();
      Lists.first(before, now::excludes)
          .ifPresent(
              other ->
                  at(now.variable(), use.member(), other.use().member(), findings)
                      .severity(Severity.ERROR)
                      .help(
                          "read it in one way for both, or use a variable of its own for `"
                              + use.member().name()
                              + "`: what suits one does not suit the other"));
      before.add(now);
    }
  }

  private static void report(Use wrong, Use right, Findings findings) {
    at(wrong.variable(), wrong.member(), right.member(), findings)
        .help(
            "use a variable of its own for `"
                + wrong.field().name()
                + "`, which wants "
                + wrong.field().expects());
  }

  /** Two locations of which one wants the bucket and the other the whole of it. */
  private static void checkLocations(Target target, Findings findings) {
    List<LocationVariable> before = new ArrayList<>();
    for (Member member : Locations.of(target)) {
      for (MemberTemplate template : target.templates()) {
        Optional<LocationVariable> now =
            template.value() == member.value() && template.value() instanceof Value.Unknown
                ? LocationVariable.of(template)
                : Optional.empty();
        if (now.isEmpty()) {
          continue;
        }
        Lists.first(before, now.get()::excludes)
            .ifPresent(
                other ->
                    at(now.get().name(), member, other.member(), findings)
                        .severity(Severity.ERROR)
                        .help(
                            "let the variable hold the bucket for both, or the location for both"));
        before.add(now.get());
      }
    }
  }

  private static Findings.Finding at(
      String variable, Member wrong, Member right, Findings findings) {
    return findings
        .at(
            wrong.value().node().span(),
            "`"
                + variable
                + "` cannot be right for `"
                + wrong.name()
                + "` and `"
                + right.name()
                + "`")
        .key(wrong.name())
        .related(right.value().node().span(), "used here as well");
  }

  private static Optional<Use> use(MemberTemplate use, Schema schema) {
    Optional<Field> field = use.key().flatMap(schema::field);
    Template template = use.template();
    return field.isPresent() && template.envVars().size() == 1 && template.isSingleOutput()
        ? template
            .envVars()
            .get(0)
            .name()
            .map(
                name ->
                    new Use(
                        name,
                        field.get(),
                        use.member(),
                        template.envVars().get(0).fallback().isPresent()))
        : Optional.empty();
  }

  /** If both have a default, the variable may be set nowhere, and then all is well. */
  private static boolean clash(Use one, Use other) {
    Shape first = one.field().shape();
    Shape second = other.field().shape();
    return first != second
        && DISTINCT.contains(first)
        && DISTINCT.contains(second)
        && !(one.hasDefault() && other.hasDefault());
  }

  private static boolean named(Use use) {
    return use.variable().toLowerCase(Locale.ROOT).contains(use.field().name());
  }

  private record Use(String variable, Field field, Member member, boolean hasDefault) {}
}
