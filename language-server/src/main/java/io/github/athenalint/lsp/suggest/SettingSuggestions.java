package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.page.Setting;
import io.github.athenalint.lsp.page.Setting.Word;
import io.github.athenalint.lsp.place.Level;
import io.github.athenalint.lsp.suggest.Suggestion.Kind;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.AdapterVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be written in an athena-lint.yml, as its published schema says. */
final class SettingSuggestions {

  private static final List<String> VERSION = List.of("adapter-version");

  private SettingSuggestions() {}

  /** Returns the settings that are missing. */
  static List<Suggestion> keys(Asked asked, Level.OfConfiguration level) {
    Optional<Setting> here = Setting.configuration().below(level.path());
    List<Suggestion> keys = new ArrayList<>();
    for (String key : here.map(Setting::keys).orElse(List.of())) {
      Setting setting = here.get().below(key).orElseThrow();
      boolean fits = !asked.has(key) && (!asked.isParent() || setting.isMapping());
      if (fits) {
        String rank = "%03d".formatted(keys.size());
        keys.add(
            KeySuggestions.key(asked, key, rank, body(setting, asked))
                .explained(setting.page(key)));
      }
    }
    return keys;
  }

  /** Returns what is written behind a key. */
  static Snippet body(Setting setting, Asked asked) {
    Snippet empty = Snippet.of("");
    boolean flow = asked.cursor().inFlow() || asked.level().mapping().flow();
    if (setting.isMapping()) {
      return flow ? Snippet.of("{").slot("").text("}") : Snippet.of("\n  ");
    }
    if (setting.isList()) {
      return flow
          ? Snippet.of("[").slot("").text("]")
          : Snippet.of("\n  - ").slot(setting.example());
    }
    List<String> words = setting.words().stream().map(Word::text).toList();
    String quote = asked.isJson() ? "\"" : "";
    Snippet value =
        words.isEmpty()
            ? empty.text(quote).slot(setting.example())
            : empty.text(quote).choice(words);
    return quote.isEmpty() ? value : value.text(quote);
  }

  /** Returns the words that a setting may be. */
  static List<Suggestion> values(Asked asked, Level.OfConfiguration level) {
    List<String> path = new ArrayList<>(level.path());
    path.add(asked.entry().name().orElse(""));
    return path.equals(VERSION)
        ? versions(asked)
        : Setting.configuration()
            .below(path)
            .map(setting -> words(setting, asked))
            .orElse(List.of());
  }

  /** Returns the words of a setting. */
  static List<Suggestion> words(Setting setting, Asked asked) {
    List<Suggestion> words = new ArrayList<>();
    for (Word word : setting.words()) {
      Snippet body =
          asked.isJson()
              ? Written.text(word.text(), asked.cursor(), true)
              : Written.word(word.text(), asked.cursor());
      words.add(
          Suggestion.of(Kind.VALUE, word.text(), String.valueOf(words.size()), body)
              .noted(word.isDefault() ? "default" : "")
              .explained(word.meaning())
              .ofClosedSet(true));
    }
    return words;
  }

  /** Those at which something changed, the newest first. */
  private static List<Suggestion> versions(Asked asked) {
    List<Suggestion> versions = new ArrayList<>();
    for (AdapterVersion version : Schema.versions()) {
      String text = version.toString();
      String rank = "%03d".formatted(999 - versions.size());
      versions.add(
          Suggestion.of(
              Kind.VALUE, text, rank, Written.text(text, asked.cursor(), asked.isJson())));
    }
    return versions;
  }
}
