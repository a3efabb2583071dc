package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.page.FieldPage;
import io.github.athenalint.lsp.page.Setting;
import io.github.athenalint.lsp.place.Level;
import io.github.athenalint.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that are missing around the sections of a platform document, and in its forms. */
final class PlatformSuggestions {

  private static final List<String> SECTIONS =
      List.of("connection", "credentials", "extended_attributes");

  /** The two payloads of the API: one holds the connection, the other the credential. */
  private static final Set<String> PAYLOADS = Set.of("config", "credential_details");

  private static final String ADAPTER = "adapter_version";
  private static final String FORM = "fields";

  private final Asked asked;

  private PlatformSuggestions(Asked asked) {
    this.asked = asked;
  }

  static List<Suggestion> keys(Asked asked) {
    PlatformSuggestions suggestions = new PlatformSuggestions(asked);
    Level level = asked.level();
    if (level instanceof Level.OfForm form) {
      return suggestions.form(form.filled());
    }
    if (level instanceof Level.OfFormField one) {
      return suggestions.field(one.field());
    }
    if (level instanceof Level.OfDetails) {
      return suggestions.known(Stream.of(FORM), Setting.platform().below("credential_details"));
    }
    return level instanceof Level.OfPlatform platform
        ? Stream.concat(
                suggestions
                    .sections(
                        platform.document().sections().stream()
                            .map(section -> section.target().name())
                            .collect(Collectors.toSet()))
                    .stream(),
                suggestions.payload().stream())
            .toList()
        : List.of();
  }

  /** Returns the words that a key at the top may have. */
  static List<Suggestion> values(Asked asked) {
    return asked
        .entry()
        .name()
        .filter(ADAPTER::equals)
        .flatMap(Setting.platform()::below)
        .map(setting -> SettingSuggestions.words(setting, asked))
        .orElse(List.of());
  }

  private List<Suggestion> sections(Set<String> there) {
    boolean bySection =
        asked.level().mapping().entries().stream()
            .flatMap(entry -> entry.name().stream())
            .anyMatch(there::contains);
    boolean credential = there.contains("credential");
    boolean fits = bySection && !isPayload() && !asked.cursor().inFlow();
    return SECTIONS.stream()
        .filter(name -> fits && !asked.has(name))
        .filter(name -> !(credential && name.equals("credentials")))
        .map(name -> KeySuggestions.key(asked, name, "1" + name, Snippet.of("\n  ")))
        .toList();
  }

  private boolean isPayload() {
    return asked.has(ADAPTER) || PAYLOADS.stream().anyMatch(asked::has);
  }

  private List<Suggestion> payload() {
    boolean isWhole = PAYLOADS.stream().anyMatch(asked::has);
    return isPayload()
        ? known(
            Setting.platform().keys().stream()
                .filter(key -> key.equals(ADAPTER) || (PAYLOADS.contains(key) && !isWhole)),
            Optional.of(Setting.platform()))
        : List.of();
  }

  private List<Suggestion> known(Stream<String> keys, Optional<Setting> holder) {
    return keys.filter(key -> !asked.has(key))
        .flatMap(
            key ->
                holder.flatMap(setting -> setting.below(key)).map(one -> known(key, one)).stream())
        .toList();
  }

  private Suggestion known(String key, Setting setting) {
    Snippet body = SettingSuggestions.body(setting, asked);
    return KeySuggestions.key(asked, key, "1" + key, body).explained(setting.page(key));
  }

  private List<Suggestion> form(Level.OfTarget form) {
    List<Suggestion> fields = new ArrayList<>();
    new FieldChoice(form)
        .ranked()
        .forEach(
            choice -> {
              Field field = choice.field();
              if (!asked.has(field.name())) {
                fields.add(
                    KeySuggestions.key(asked, field.name(), choice.rank(), described(field))
                        .noted(choice.note())
                        .explained(FieldPage.of(field, form.schema())));
              }
            });
    return fields;
  }

  private Snippet described(Field field) {
    Snippet value = FieldBody.of(field, asked);
    String key = asked.isJson() ? "\"value\": " : "value: ";
    boolean flow = asked.cursor().inFlow() || asked.level().mapping().flow();
    return flow
        ? Snippet.of("{" + key).then(value).text("}")
        : Snippet.of("\n  " + key).then(value);
  }

  private List<Suggestion> field(Field field) {
    String key = Level.OfFormField.VALUE;
    return asked.has(key)
        ? List.of()
        : List.of(KeySuggestions.key(asked, key, "1", FieldBody.of(field, asked)));
  }
}
