package io.github.athenalint.profile;

import io.github.athenalint.profile.Section.Kind;
import io.github.athenalint.text.Lists;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the sections of a platform document stand in a tree: below keys of their own, or in the
 * payload of a call of the platform's API.
 */
final class PlatformShape {

  private static final String ADAPTER = "athena_v0";

  /** What may stand beside the sections; other tools have other neighbours. */
  private static final Set<String> NEIGHBOURS =
      Set.of(
          ("connection credential credentials extended_attributes config credential_details"
                  + " adapter_version account_id project_id environment_id connection_id"
                  + " credential_id credentials_id extended_attributes_id adapter_id id key name"
                  + " description version state threads target_name oauth_configuration_id"
                  + " private_link_endpoint_id is_ssh_tunnel_enabled $schema")
              .split(" "));

  /** Keys that only Athena has. */
  private static final Set<String> TELLING =
      Set.of(
          "s3_staging_dir",
          "s3_data_dir",
          "s3_data_naming",
          "s3_tmp_table_dir",
          "work_group",
          "spark_work_group",
          "num_boto3_retries",
          "num_iceberg_retries",
          "aws_session_token",
          "aws_profile_name",
          "skip_workgroup_check",
          "seed_s3_upload_args",
          "lf_tags_database");

  private PlatformShape() {}

  /**
   * One section as it stands in the tree.
   *
   * @param kind which one
   * @param key the key that names it; of a section that is the whole tree, its first key
   * @param name how it is called
   * @param body its keys
   * @param isForm whether each key holds a mapping with the {@code value} in it
   */
  record Part(Kind kind, Node key, String name, Mapping body, boolean isForm) {

    private boolean holds(String key) {
      return entry(body, key).isPresent();
    }
  }

  /** Returns the sections in a tree of which somebody says that it is a platform document. */
  static List<Part> partsOf(Mapping top) {
    List<Part> parts = parts(top);
    return parts.isEmpty() ? whole(top).stream().toList() : parts;
  }

  /** A file may hold one section without its name: what the form or the API calls its keys. */
  private static Optional<Part> whole(Mapping top) {
    Predicate<String> holds = key -> entry(top, key).isPresent();
    if (Stream.of("region_name", "database", "s3_staging_dir").anyMatch(holds)) {
      return Optional.of(whole(Kind.CONNECTION, "connection", top));
    }
    if (Stream.of("aws_access_key_id", "aws_secret_access_key").anyMatch(holds)) {
      return Optional.of(whole(Kind.CREDENTIAL, "credential", top));
    }
    return Lists.any(TELLING, holds)
        ? Optional.of(whole(Kind.EXTENDED_ATTRIBUTES, "extended_attributes", top))
        : Optional.empty();
  }

  private static Part whole(Kind kind, String name, Mapping top) {
    return new Part(kind, top.entries().get(0).key(), name, top, false);
  }

  /** Returns the sections that a tree names, whoever it is for. */
  private static List<Part> parts(Mapping top) {
    List<Part> parts = new ArrayList<>(payload(top));
    for (Entry entry : top.entries()) {
      kind(entry.name().orElse(""))
          .filter(kind -> entry.value().target() instanceof Mapping)
          .ifPresent(kind -> parts.add(part(kind, entry)));
    }
    parts.sort((one, other) -> one.kind().compareTo(other.kind()));
    return parts;
  }

  private static Optional<Kind> kind(String key) {
    return switch (key) {
      case "connection" -> Optional.of(Kind.CONNECTION);
      case "credential", "credentials" -> Optional.of(Kind.CREDENTIAL);
      case "extended_attributes" -> Optional.of(Kind.EXTENDED_ATTRIBUTES);
      default -> Optional.empty();
    };
  }

  /** A section may hold what the API takes instead of its keys. */
  private static Part part(Kind kind, Entry entry) {
    Mapping body = (Mapping) entry.value().target();
    List<Part> inside = new ArrayList<>(payload(body));
    entry(body, "extended_attributes")
        .filter(inner -> inner.value().target() instanceof Mapping)
        .map(inner -> part(Kind.EXTENDED_ATTRIBUTES, inner, false))
        .ifPresent(inside::add);
    return Lists.first(inside, inner -> inner.kind() == kind)
        .orElse(new Part(kind, entry.key(), entry.name().orElse(""), body, false));
  }

  private static List<Part> payload(Mapping body) {
    List<Part> parts = new ArrayList<>();
    entry(body, "config")
        .filter(config -> isAthena(body) && config.value().target() instanceof Mapping)
        .map(config -> part(Kind.CONNECTION, config, false))
        .ifPresent(parts::add);
    entry(body, "credential_details")
        .flatMap(details -> entry(details.value(), "fields"))
        .filter(fields -> fields.value().target() instanceof Mapping)
        .map(fields -> part(Kind.CREDENTIAL, fields, true))
        .ifPresent(parts::add);
    return parts;
  }

  private static Part part(Kind kind, Entry entry, boolean isForm) {
    return new Part(
        kind, entry.key(), entry.name().orElse(""), (Mapping) entry.value().target(), isForm);
  }

  /** Tells whether a tree is certainly a platform document for Athena. */
  static boolean isCertain(Mapping top) {
    List<Part> parts = parts(top);
    if (parts.isEmpty() || Lists.any(parts, PlatformShape::isOfAnotherTool)) {
      return false;
    }
    boolean alone = Lists.all(top.entries(), PlatformShape::isNeighbour);
    boolean telling =
        sections(top).anyMatch(PlatformShape::isAthena)
            || Lists.any(parts, PlatformShape::isTelling);
    return isAthena(top) || (alone && telling);
  }

  private static Stream<Mapping> sections(Mapping top) {
    return top.entries().stream()
        .filter(entry -> kind(entry.name().orElse("")).isPresent())
        .map(entry -> entry.value().target())
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast);
  }

  /** The connections of most other tools say their type, or nest their targets. */
  private static boolean isOfAnotherTool(Part part) {
    return part.kind() != Kind.EXTENDED_ATTRIBUTES && (part.holds("type") || part.holds("outputs"));
  }

  private static boolean isNeighbour(Entry entry) {
    String name = entry.name().orElse("");
    boolean typed =
        name.equals("type")
            && entry.value().target() instanceof Scalar scalar
            && scalar.text().equals("adapter");
    return typed || NEIGHBOURS.contains(name) || name.startsWith("x-") || name.startsWith(".");
  }

  private static boolean isTelling(Part part) {
    boolean telling =
        part.body().entries().stream()
            .flatMap(entry -> entry.name().stream())
            .anyMatch(name -> TELLING.contains(name.toLowerCase(Locale.ROOT)));
    return switch (part.kind()) {
      case CONNECTION -> telling || (part.holds("region_name") && part.holds("database"));
      case CREDENTIAL ->
          part.holds("aws_access_key_id")
              && (part.isForm() || part.holds("schema") || part.holds("threads"));
      case EXTENDED_ATTRIBUTES -> telling;
    };
  }

  private static boolean isAthena(Mapping mapping) {
    return entry(mapping, "adapter_version")
        .filter(
            entry ->
                entry.value().target() instanceof Scalar scalar && scalar.text().equals(ADAPTER))
        .isPresent();
  }

  private static Optional<Entry> entry(Node node, String key) {
    return node.target() instanceof Mapping mapping
        ? Lists.first(mapping.entries(), entry -> entry.name().equals(Optional.of(key)))
        : Optional.empty();
  }
}
