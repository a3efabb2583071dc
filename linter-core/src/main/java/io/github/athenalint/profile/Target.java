package io.github.athenalint.profile;

import io.github.athenalint.text.Lists;
import io.github.athenalint.value.TemplateProblem;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One output of a profile, as dbt would see it once the target is selected.
 *
 * @param profile the name of the profile it belongs to
 * @param name its name, the key under {@code outputs}
 * @param key the node of that name
 * @param node what stands under the name
 * @param fields its fields; empty when it is no mapping
 * @param problems what certainly fails while it is rendered
 * @param allTemplates its templates, for which many rules ask
 * @param complete whether all of it could be read; if not, nothing follows from what is missing
 */
public record Target(
    String profile,
    String name,
    Node key,
    Node node,
    Optional<Value.Fields> fields,
    List<TemplateProblem> problems,
    List<MemberTemplate> allTemplates,
    boolean complete) {

  /** Keys that only an Athena output has: without a {@code type} they tell what is meant. */
  private static final Set<String> TELLING =
      Set.of("s3_staging_dir", "s3_data_dir", "s3_data_naming", "s3_tmp_table_dir", "work_group");

  /** The fields that hold mappings. */
  private static final Set<String> MAPPINGS = Set.of("seed_s3_upload_args", "lf_tags_database");

  /** Copies the lists. */
  public Target {
    problems = List.copyOf(problems);
    allTemplates = List.copyOf(allTemplates);
  }

  /** Makes a target, and finds its templates. */
  public Target(
      String profile,
      String name,
      Node key,
      Node node,
      Optional<Value.Fields> fields,
      List<TemplateProblem> problems,
      boolean complete) {
    this(
        profile,
        name,
        key,
        node,
        fields,
        problems,
        fields.map(all -> MemberTemplate.in(all.members())).orElse(List.of()),
        complete);
  }

  /** Returns the same target without what is undefined where nobody reads it. */
  Target read(Predicate<String> isRead) {
    if (problems.isEmpty()) {
      return this;
    }
    List<TemplateProblem> counting =
        Lists.only(problems, problem -> !problem.kind().isOfValue() || isRead(problem, isRead));
    return new Target(profile, name, key, node, fields, counting, allTemplates, complete);
  }

  private boolean isRead(TemplateProblem problem, Predicate<String> isRead) {
    return members().stream()
        .filter(member -> member.value().node().span().contains(problem.span()))
        .allMatch(member -> isRead.test(member.name()));
  }

  /** Returns its templates that other rules do not call broken. */
  public List<MemberTemplate> templates() {
    return Lists.any(allTemplates, MemberTemplate::isBroken)
        ? Lists.only(allTemplates, use -> !use.isBroken())
        : allTemplates;
  }

  /** Returns the member with the given key. */
  public Optional<Member> member(String key) {
    return fields.isEmpty() ? Optional.empty() : fields.get().member(key);
  }

  /** Returns the value of the given key. */
  public Optional<Value> value(String key) {
    return member(key).map(Member::value);
  }

  /** Returns the text of the given key where it is the same in every environment. */
  public Optional<String> text(String key) {
    return value(key).flatMap(Value::asText);
  }

  /** Tells whether a key is there and its value is not certainly none. */
  public boolean isSet(String key) {
    return value(key).filter(value -> !(value instanceof Value.Null)).isPresent();
  }

  /** Returns all members in the order in which dbt sees them. */
  public List<Member> members() {
    return fields.map(Value.Fields::members).orElse(List.of());
  }

  /** Returns the data catalog: {@code database}, or its alias {@code catalog}. */
  public Optional<Member> catalog() {
    return member("database").or(() -> member("catalog"));
  }

  /**
   * Returns where dbt writes tables: {@code s3_data_dir}, or else the folder {@code tables} below
   * {@code s3_staging_dir} (dbt-athena {@code impl.py}, {@code _s3_table_prefix}); nothing if that
   * depends on the environment.
   */
  public Optional<S3Location> dataRoot() {
    Optional<Value> data = value("s3_data_dir").filter(value -> !(value instanceof Value.Null));
    if (data.isPresent()) {
      return data.get().asText().flatMap(S3Location::parse);
    }
    return text("s3_staging_dir").flatMap(S3Location::parse).map(root -> root.child("tables"));
  }

  /**
   * Tells whether the member is written in the output itself and not in a mapping that it merges.
   */
  public boolean writesItself(Member member) {
    return node.target() instanceof Mapping mapping
        && Lists.any(mapping.entries(), entry -> entry.key() == member.key());
  }

  /** Tells whether it is a field of an Athena output that stands one level too high. */
  boolean isField() {
    return MAPPINGS.contains(name);
  }

  /** Tells whether it is a line that only an Athena output has, or such an output as a text. */
  boolean isOneOfItsFields() {
    return fields.isEmpty()
        && (TELLING.contains(name)
            || (node.target() instanceof Scalar scalar && speaksOfAthena(scalar.text())));
  }

  private boolean speaksOfAthena(String text) {
    return name.equals("type")
        ? text.equals(AdapterName.ATHENA)
        : text.contains("type: " + AdapterName.ATHENA);
  }

  /** Returns for which adapter the output is. */
  public Adapter adapter() {
    if (fields.isEmpty()) {
      return Adapter.UNKNOWN;
    }
    Optional<Value> type = value("type");
    if (type.isEmpty()) {
      return complete && isTelling() ? Adapter.UNNAMED : Adapter.UNKNOWN;
    }
    if (!type.get().types().contains(ValueType.TEXT)) {
      return isTelling() ? Adapter.MISSPELT : Adapter.UNKNOWN;
    }
    return type.get().asText().map(this::adapter).orElse(Adapter.UNKNOWN);
  }

  private boolean isTelling() {
    return Lists.any(members(), member -> TELLING.contains(member.name()));
  }

  /** Tells whether the output is meant for Athena, even if its {@code type} is not right. */
  public boolean isAthena() {
    return switch (adapter()) {
      case ATHENA, MISSPELT, UNNAMED -> true;
      case OTHER, UNKNOWN -> false;
    };
  }

  /** Tells whether the environment decides the adapter, and all else looks like Athena. */
  boolean mayBeAthena() {
    return value("type").orElse(null) instanceof Value.Unknown type
        && (isTelling()
            || member("region_name").isPresent()
            || (type.node().target() instanceof Scalar template
                && template.text().contains(AdapterName.ATHENA)));
  }

  private Adapter adapter(String type) {
    if (type.equals(AdapterName.ATHENA)) {
      return Adapter.ATHENA;
    }
    return AdapterName.meansAthena(type) || (type.isEmpty() && isTelling())
        ? Adapter.MISSPELT
        : Adapter.OTHER;
  }

  /** For which adapter an output is. */
  public enum Adapter {
    /** {@code type: athena}. */
    ATHENA,
    /** A type that dbt does not know, but that means Athena. */
    MISSPELT,
    /** No type, but keys that only an Athena output has. */
    UNNAMED,
    /** Another adapter. */
    OTHER,
    /** It cannot be told from the file. */
    UNKNOWN
  }
}
