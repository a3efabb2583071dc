package io.github.athenalint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.athenalint.lsp.document.Settings;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what an editor is set to; a value that is wrong is told and does not count. */
final class SettingsReader {

  /** What the section is called; editors write it as they like. */
  static final List<String> SECTIONS = List.of("athenaLint", "athena-lint", "athena_lint");

  /** Whether a text is looked at while it is typed. */
  private static final Map<String, Boolean> RUN =
      new TreeMap<>(Map.of("onType", true, "onSave", false));

  private final List<String> complaints = new ArrayList<>();

  /** Returns what the values are that do not count, one line each. */
  List<String> complaints() {
    return complaints;
  }

  /**
   * Reads settings.
   *
   * @param given what the client sent: the settings, or an object that holds them as a section
   */
  Settings read(JsonElement given) {
    JsonObject settings = section(given);
    Settings none = Settings.NONE;
    return new Settings(
        choice(settings, "dialect", words(Dialect.values())),
        version(settings),
        choice(settings, "show", words(Severity.values())).orElse(none.show()),
        choice(settings, "run", RUN).orElse(none.onType()),
        flag(settings, "hints").orElse(none.hints()),
        flag(settings, "live").orElse(none.live()));
  }

  private static <T extends Enum<T>> Map<String, T> words(T[] choices) {
    Map<String, T> words = new LinkedHashMap<>();
    for (T choice : choices) {
      words.put(choice.name().toLowerCase(Locale.ROOT), choice);
    }
    return words;
  }

  private static JsonObject section(JsonElement given) {
    if (!given.isJsonObject()) {
      return new JsonObject();
    }
    JsonObject all = given.getAsJsonObject();
    return SECTIONS.stream()
        .map(all::get)
        .filter(part -> part != null && part.isJsonObject())
        .map(JsonElement::getAsJsonObject)
        .findFirst()
        .orElse(all);
  }

  private <T> Optional<T> choice(JsonObject settings, String name, Map<String, T> choices) {
    Optional<String> word = word(settings, name);
    Optional<T> choice =
        word.flatMap(
            text ->
                choices.entrySet().stream()
                    .filter(one -> one.getKey().equalsIgnoreCase(text))
                    .map(Map.Entry::getValue)
                    .findFirst());
    if (word.isPresent() && choice.isEmpty()) {
      String words = String.join(", ", choices.keySet());
      complaints.add("the setting `" + name + "` is one of " + words);
    }
    return choice;
  }

  private Optional<AdapterVersion> version(JsonObject settings) {
    Optional<String> word =
        word(settings, "adapterVersion").or(() -> word(settings, "adapter-version"));
    Optional<AdapterVersion> version = word.flatMap(SettingsReader::parsed).filter(Schema::knows);
    if (word.isPresent() && version.isEmpty()) {
      complaints.add(
          "the setting `adapterVersion` is a version such as `1.9.4`; known are %s to %s"
              .formatted(Schema.versions().get(0), Schema.newestVersion()));
    }
    return version;
  }

  private static Optional<AdapterVersion> parsed(String word) {
    try {
      return Optional.of(AdapterVersion.parse(word));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  private Optional<Boolean> flag(JsonObject settings, String name) {
    JsonElement value = settings.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (value instanceof JsonPrimitive word && word.isBoolean()) {
      return Optional.of(word.getAsBoolean());
    }
    complaints.add("the setting `" + name + "` is true or false");
    return Optional.empty();
  }

  /** An empty text is how editors write that something is not set. */
  private Optional<String> word(JsonObject settings, String name) {
    JsonElement value = settings.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (value instanceof JsonPrimitive word && word.isString()) {
      return Optional.of(word.getAsString()).filter(text -> !text.isBlank());
    }
    complaints.add("the setting `" + name + "` is a text");
    return Optional.empty();
  }
}
