package io.github.athenalint.lsp.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.athenalint.lint.RuleBook;
import io.github.athenalint.schema.PublishedSchema;
import io.github.athenalint.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a published schema says of one place in a document.
 *
 * @param whole the schema
 * @param here what it says of the place
 */
public record Setting(JsonObject whole, JsonObject here) {

  /** Few ask for them, so they are read when the first does. */
  private static final class Configuration {
    static final Setting TOP = read("configuration", RuleBook.sentences());
  }

  private static final class Platform {
    static final Setting TOP = read("platform-document", Map.of());
  }

  /**
   * A word that a setting may be.
   *
   * @param text the word
   * @param meaning what it means; may be empty
   * @param isDefault whether it counts where nothing is set
   */
  public record Word(String text, String meaning, boolean isDefault) {}

  /** Returns the top of an athena-lint.yml. */
  public static Setting configuration() {
    return Configuration.TOP;
  }

  /** Returns the top of a platform document. */
  public static Setting platform() {
    return Platform.TOP;
  }

  private static Setting read(String name, Map<String, String> rules) {
    String text = PublishedSchema.of(name, Schema.newestVersion(), rules).orElseThrow().text();
    JsonObject whole = JsonParser.parseString(text).getAsJsonObject();
    return new Setting(whole, whole);
  }

  /** Returns the setting below some keys; nothing if there is none. */
  public Optional<Setting> below(List<String> path) {
    return path.isEmpty()
        ? Optional.of(this)
        : below(path.get(0)).flatMap(next -> next.below(path.subList(1, path.size())));
  }

  /** Returns the setting below a key; nothing if there is none. */
  public Optional<Setting> below(String key) {
    return object(here, "properties")
        .flatMap(all -> object(all, key))
        .or(() -> object(here, "additionalProperties"))
        .map(this::followed);
  }

  /** Within the document that is the pointer of a reference, which names a definition. */
  private Setting followed(JsonObject next) {
    String reference = text(next, "$ref");
    JsonObject target =
        reference.isEmpty()
            ? next
            : whole
                .getAsJsonObject("$defs")
                .getAsJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
    return new Setting(whole, target);
  }

  private static Optional<JsonObject> object(JsonObject holder, String key) {
    return Optional.ofNullable(holder.get(key))
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  private static String text(JsonObject holder, String key) {
    return holder.get(key) instanceof JsonPrimitive text ? text.getAsString() : "";
  }

  private static List<String> texts(JsonObject holder, String key) {
    return holder.get(key) instanceof JsonArray all
        ? all.asList().stream()
            .filter(JsonElement::isJsonPrimitive)
            .map(JsonElement::getAsString)
            .toList()
        : List.of();
  }

  /** Returns the keys that are known by their names, in their order. */
  public List<String> keys() {
    return object(here, "properties").map(all -> List.copyOf(all.keySet())).orElse(List.of());
  }

  /** Tells whether it holds keys. */
  public boolean isMapping() {
    return text(here, "type").equals("object");
  }

  /** Tells whether it is a list and nothing else. */
  public boolean isList() {
    return text(here, "type").equals("array");
  }

  /** Returns the words that it may be; none if it may be any. */
  public List<Word> words() {
    String only = text(here, "const");
    List<String> texts = only.isEmpty() ? texts(here, "enum") : List.of(only);
    List<String> meanings = texts(here, "enumDescriptions");
    return IntStream.range(0, texts.size())
        .mapToObj(
            i ->
                new Word(
                    texts.get(i),
                    i < meanings.size() ? meanings.get(i) : "",
                    texts.get(i).equals(text(here, "default"))))
        .toList();
  }

  /** Returns an example; empty if there is none. */
  public String example() {
    JsonElement first = here.get("examples") instanceof JsonArray all ? all.get(0) : null;
    JsonElement one = first instanceof JsonArray list ? list.get(0) : first;
    return one == null ? "" : one.getAsString();
  }

  /**
   * Returns what it is for, in Markdown.
   *
   * @param key its key
   */
  public String page(String key) {
    String title = text(here, "title");
    StringBuilder page = new StringBuilder("**").append(title.isEmpty() ? key : title);
    page.append("**\n\n").append(text(here, "description")).append("\n\n");
    for (Word word : words()) {
      page.append("- `").append(word.text()).append('`');
      page.append(word.isDefault() ? " (default)" : "");
      page.append(word.meaning().isEmpty() ? "" : ": " + word.meaning()).append('\n');
    }
    return page.toString().strip();
  }
}
