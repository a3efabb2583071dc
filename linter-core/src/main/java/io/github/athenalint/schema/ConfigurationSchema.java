package io.github.athenalint.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published schema of athena-lint.yml, which tells what is wrong in one. */
public final class ConfigurationSchema {

  private final JsonNode json;
  private final com.networknt.schema.Schema schema;

  /**
   * Makes the schema.
   *
   * @param rules the rules by name, each with its sentence
   */
  public ConfigurationSchema(Map<String, String> rules) {
    String text =
        PublishedSchema.of("configuration", Schema.newestVersion(), rules).orElseThrow().text();
    try {
      this.json = new JsonMapper().readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);
  }

  /**
   * Returns what is wrong, at most one thing a place, in the order of the text.
   *
   * @param root the top of the configuration
   */
  public List<Breach> breaches(Node root) {
    List<List<String>> seen = new ArrayList<>();
    List<Breach> breaches = new ArrayList<>();
    List<Error> errors = new ArrayList<>(schema.validate(ConfigurationJson.of(root)));
    // The alternatives of a setting all complain: who looked deepest knows most.
    errors.sort(Comparator.comparing((Error error) -> path(error).size()).reversed());
    for (Error error : errors) {
      List<String> path = path(error);
      if (!Lists.any(seen, deeper -> startsWith(deeper, path))) {
        seen.add(path);
        breaches.add(breach(root, path, error.getKeyword().equals("additionalProperties")));
      }
    }
    return breaches.stream().sorted(Comparator.comparing(Breach::span)).toList();
  }

  private Breach breach(Node root, List<String> path, boolean unknown) {
    Node key = root;
    Node value = root;
    JsonNode at = json;
    JsonNode holder = json;
    String message = json.path("errorMessage").asText();
    for (String step : path) {
      if (value.target() instanceof Mapping mapping) {
        Mapping.Entry entry =
            mapping.entries().stream()
                .filter(one -> one.name().equals(Optional.of(step)))
                .reduce((first, last) -> last)
                .orElseThrow();
        key = entry.key();
        value = entry.value();
      } else if (value.target() instanceof Sequence sequence) {
        value = sequence.items().get(Integer.parseInt(step));
      }
      holder = at;
      at = below(at, step);
      message = at.path("errorMessage").asText(message);
    }
    if (!unknown) {
      return new Breach(value.span(), message, meant(value, at.path("enum")));
    }
    String word = path.get(path.size() - 1);
    List<String> known = new ArrayList<>();
    holder.path("properties").fieldNames().forEachRemaining(known::add);
    String kind = path.get(0).equals("rules") ? "no rule is called `" : "there is no setting `";
    return new Breach(key.span(), kind + word + "`", Spelling.nearest(word, known));
  }

  private static Optional<String> meant(Node value, JsonNode words) {
    List<String> known = new ArrayList<>();
    words.forEach(word -> known.add(word.asText()));
    return value.target() instanceof Scalar scalar
        ? Spelling.nearest(scalar.text(), known)
        : Optional.empty();
  }

  private JsonNode below(JsonNode at, String step) {
    JsonNode next = at.path("properties").path(step);
    if (next.isMissingNode()) {
      next = at.path("additionalProperties");
    }
    if (next.has("$ref")) {
      return json.at(next.path("$ref").asText().substring(1));
    }
    return next;
  }

  private static List<String> path(Error error) {
    List<String> path = new ArrayList<>();
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      path.add(error.getInstanceLocation().getName(i));
    }
    if (error.getKeyword().equals("additionalProperties")) {
      path.add(error.getProperty());
    }
    return path;
  }

  private static boolean startsWith(List<String> path, List<String> start) {
    return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
  }

  /**
   * One mistake.
   *
   * @param span the smallest guilty text
   * @param message what is wrong here, without a full stop
   * @param meant the word that was probably meant
   */
  public record Breach(Span span, String message, Optional<String> meant) {}
}
