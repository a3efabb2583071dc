package io.github.athenalint.rules;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.profile.MemberTemplate;
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
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A field is an empty text. */
public final class EmptyStringValue implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
          "empty-string-value", Severity.WARNING, Category.FIELDS, Set.of(Trait.WHOLE_STORY));

  private static final String OMIT =
      "remove the line; from a variable write `{{ env_var('X', '') or none }}`";

  private static final Map<String, String> HARM =
      Map.ofEntries(
          Map.entry("region_name", "write the AWS region, such as `eu-west-1`"),
          Map.entry("database", "write the data catalog, most often `awsdatacatalog`"),
          Map.entry("catalog", "write the data catalog, most often `awsdatacatalog`"),
          Map.entry("schema", "write the schema to build into"),
          Map.entry(
              "aws_profile_name", "remove the line: boto3 looks for a profile without a name"),
          Map.entry("s3_data_naming", "remove the line, or write `schema_table_unique`"),
          Map.entry("work_group", OMIT),
          Map.entry("spark_work_group", OMIT),
          Map.entry("s3_staging_dir", OMIT),
          Map.entry("s3_data_dir", OMIT + "; dbt takes an empty one for the place of all tables"),
          Map.entry("s3_tmp_table_dir", OMIT));

  private static final Set<String> FATAL =
      Set.of(
          "region_name",
          "database",
          "catalog",
          "schema",
          "aws_profile_name",
          "s3_data_naming",
          "s3_data_dir",
          "endpoint_url");

  private static final Set<String> NEEDED = Set.of("region_name", "database", "catalog", "schema");

  /** boto3 takes an empty key for none, the Rust engine does not. */
  private static final Set<String> KEYS = Set.of("aws_access_key_id", "aws_secret_access_key");

  private static final AdapterVersion CONNECTS_ITSELF_SINCE = AdapterVersion.parse("1.11.0rc1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (schema.dialect() != Dialect.FUSION) {
      target.templates().forEach(use -> lookAtDefault(use, schema, findings));
    }
    target.value("lf_tags_database").ifPresent(tags -> lookAtTags(tags, findings));
    for (Member member : target.members()) {
      if (!member.value().asText().equals(Optional.of(""))) {
        continue;
      }
      Optional<String> why = harm(member.name(), target, schema);
      if (why.isPresent()) {
        boolean fatal = isFatal(member.name(), target, schema);
        findings
            .at(
                member.value().node().span(),
                "`" + member.name() + "` is an empty text, which is not the same as unset")
            .key(member.name())
            .severity(fatal ? Severity.ERROR : Severity.WARNING)
            .help(why.get())
            .fix(
                NEEDED.contains(member.name()) || KEYS.contains(member.name())
                    ? Optional.empty()
                    : Rewrite.remove(findings.source(), target.node(), member.key())
                        .map(edit -> Fix.unsafe("remove `" + member.name() + "`", edit)));
      }
    }
  }

  private static void lookAtTags(Value tags, Findings findings) {
    if (tags instanceof Value.Fields fields) {
      fields
          .member("")
          .ifPresent(
              tag ->
                  findings
                      .at(tag.key().span(), "a tag in `lf_tags_database` has an empty name")
                      .key("lf_tags_database")
                      .severity(Severity.ERROR)
                      .help("name the tag, or remove the line"));
    }
  }

  /** The default of a variable is certain, whatever the variable holds. */
  private static void lookAtDefault(MemberTemplate use, Schema schema, Findings findings) {
    Optional<EnvVar> variable =
        Lists.first(
            use.template().envVars(),
            one -> use.template().singleOutput().equals(Optional.of(one.call())));
    Optional<Expr> empty =
        variable
            .flatMap(EnvVar::fallback)
            .filter(given -> given instanceof Expr.Text text && text.text().isEmpty());
    Optional<Field> field =
        use.key().flatMap(schema::field).filter(one -> HARM.containsKey(one.name()));
    if (empty.isEmpty() || field.isEmpty() || use.value().isKnown()) {
      return;
    }
    boolean mayBeNone = field.get().types().contains(ValueType.NULL);
    int end = variable.get().span().end();
    TemplateFindings.at(
            use,
            findings,
            empty.get().span(),
            "an empty text as the default is not the same as unset")
        .severity(mayBeNone ? Severity.WARNING : Severity.INFO)
        .help(
            mayBeNone
                ? "write `env_var('NAME', '') or none`"
                : "give a default that works, or none: then dbt names the missing variable")
        .fix(
            mayBeNone
                ? Optional.of(
                    Fix.unsafe(
                        "write `or none`",
                        new Edit(use.span(findings.source(), new Span(end, end)), " or none")))
                : Optional.empty());
  }

  /** Since 1.11 an empty workgroup is sent to AWS, which has none of that name. */
  private static boolean isFatal(String name, Target target, Schema schema) {
    boolean sent = name.equals("work_group") && connectsItself(target, schema);
    return sent || (FATAL.contains(name) && !isSaved(name, target)) || KEYS.contains(name);
  }

  /** Behind an empty place a schema that is written as a location makes one. */
  private static boolean isSaved(String name, Target target) {
    return name.equals("s3_data_dir")
        && target.text("schema").filter(text -> text.startsWith("s3://")).isPresent();
  }

  /** Since 1.11 dbt-athena connects without PyAthena, unless the target says otherwise. */
  private static boolean connectsItself(Target target, Schema schema) {
    return schema.dialect() == Dialect.CORE
        && schema.version().isAtLeast(CONNECTS_ITSELF_SINCE)
        && target
            .value("connection_manager")
            .map(manager -> manager.asText().filter(text -> !isPyAthena(text)).isPresent())
            .orElse(true);
  }

  private static boolean goesThroughPyAthena(Target target, Schema schema) {
    return schema.dialect() == Dialect.CORE
        && (!schema.version().isAtLeast(CONNECTS_ITSELF_SINCE)
            || target.text("connection_manager").filter(EmptyStringValue::isPyAthena).isPresent());
  }

  private static boolean isPyAthena(String manager) {
    return manager.equalsIgnoreCase("pyathena");
  }

  private static Optional<String> harm(String name, Target target, Schema schema) {
    if (name.equals("endpoint_url")) {
      // PyAthena hands it on to boto3, which finds no address in it.
      return Optional.of("write an address, or remove the line")
          .filter(why -> goesThroughPyAthena(target, schema));
    }
    return schema.dialect() == Dialect.FUSION && KEYS.contains(name)
        ? Optional.of("write the key, or remove the line: the Rust engine refuses an empty one")
        : Optional.ofNullable(HARM.get(name));
  }
}
