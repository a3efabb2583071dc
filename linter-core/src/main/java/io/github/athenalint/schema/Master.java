package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.athenalint.value.AdapterVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The master schema as it stands in its file. */
final class Master {

  /** The same few versions stand at field after field. */
  private static final Map<String, AdapterVersion> VERSIONS = new ConcurrentHashMap<>();

  static final Master INSTANCE = new Master(JsonResource.read("athena.schema.json"));

  private final JsonNode root;
  private final AdapterVersion newest;

  private Master(JsonNode root) {
    this.root = root;
    this.newest = AdapterVersion.parse(root.path("x-newest-version").asText());
  }

  AdapterVersion newest() {
    return newest;
  }

  /** Returns the versions at which a field came or changed, and the newest, in their order. */
  List<AdapterVersion> versions() {
    JsonNode fields = root.path("properties");
    Stream<AdapterVersion> turns =
        Stream.of("x-since", "since", "before")
            .flatMap(keyword -> fields.findValuesAsText(keyword).stream())
            .map(Master::version);
    return Stream.concat(turns, Stream.of(newest)).sorted().distinct().toList();
  }

  Iterable<Map.Entry<String, JsonNode>> fields() {
    return root.path("properties").properties();
  }

  JsonNode field(String name) {
    return root.path("properties").path(name);
  }

  Iterable<Map.Entry<String, JsonNode>> notFields() {
    return root.path("x-not-fields").properties();
  }

  Optional<NotAField> notAField(String name) {
    JsonNode found = root.path("x-not-fields").path(name);
    return found.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new NotAField(
                name,
                constant(NotAField.Kind.class, found.path("kind")),
                found.path("reason").asText(),
                text(found.path("replacement"))));
  }

  /** Returns what to say of a key that is no field and is allowed here and there all the same. */
  Optional<String> deprecation(String name) {
    return text(root.path("x-not-fields").path(name).path("deprecated"));
  }

  /** Returns the addresses of the pages that a field names as its sources. */
  List<String> sources(JsonNode field) {
    List<String> pages = new ArrayList<>();
    for (JsonNode source : field.path("x-sources")) {
      pages.add(root.path("x-source-pages").path(source.asText()).asText());
    }
    return pages;
  }

  /** Returns the version that a text of the schema means. */
  static AdapterVersion version(String text) {
    return VERSIONS.computeIfAbsent(text, AdapterVersion::parse);
  }

  static <E extends Enum<E>> E constant(Class<E> type, JsonNode word) {
    return Enum.valueOf(type, word.asText().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node.textValue());
  }

  /** Returns the texts of an array, without a null among them. */
  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array) {
      if (item.isTextual()) {
        texts.add(item.textValue());
      }
    }
    return texts;
  }
}
