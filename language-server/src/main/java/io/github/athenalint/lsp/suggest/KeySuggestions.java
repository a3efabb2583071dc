package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.page.FieldPage;
import io.github.athenalint.lsp.place.Cursor;
import io.github.athenalint.lsp.place.Level;
import io.github.athenalint.lsp.suggest.Suggestion.Kind;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that are missing in a mapping. */
final class KeySuggestions {

  private final Asked asked;

  private KeySuggestions(Asked asked) {
    this.asked = asked;
  }

  static List<Suggestion> of(Asked asked) {
    return new KeySuggestions(asked).all();
  }

  private List<Suggestion> all() {
    Level level = asked.level();
    if (level instanceof Level.OfTarget target) {
      return fields(target);
    }
    if (level instanceof Level.OfProfile profile) {
      return ofProfile(profile.profile());
    }
    if (level instanceof Level.OfOutputs outputs) {
      return outputs(outputs.profile());
    }
    if (level instanceof Level.Top top) {
      return profiles(top.file());
    }
    if (level instanceof Level.OfField field) {
      return field.field().keys().stream()
          .sorted()
          .filter(key -> !asked.has(key))
          .map(key -> key(key, "1" + key, Snippet.of("")))
          .toList();
    }
    return level instanceof Level.OfConfiguration configuration
        ? SettingSuggestions.keys(asked, configuration)
        : PlatformSuggestions.keys(asked);
  }

  private List<Suggestion> fields(Level.OfTarget level) {
    List<Suggestion> fields = new ArrayList<>();
    new FieldChoice(level)
        .ranked()
        .forEach(
            choice -> {
              boolean fits = !asked.isParent() || FieldBody.isMapping(choice.field());
              if (fits) {
                fields.add(
                    key(choice.field().name(), choice.rank(), FieldBody.of(choice.field(), asked))
                        .noted(choice.note())
                        .leadingOn(FieldBody.isChosen(choice.field()) && !asked.isParent())
                        .explained(FieldPage.of(choice.field(), level.schema())));
              }
            });
    return fields;
  }

  private List<Suggestion> ofProfile(Profile profile) {
    List<Suggestion> keys = new ArrayList<>();
    if (profile.entry("target").isEmpty() && !asked.isParent()) {
      List<String> names = profile.targets().stream().map(Target::name).toList();
      Snippet value = names.isEmpty() ? Snippet.of("").slot("dev") : Snippet.of("").choice(names);
      keys.add(
          key("target", "1", value)
              .explained("The target that dbt takes unless `--target` names another."));
    }
    if (profile.entry("outputs").isEmpty()) {
      String name = profile.chosen().flatMap(Value::asText).orElse("dev");
      Snippet output = new OutputBody(asked.snapshot().schema(), false).output(name);
      keys.add(
          key("outputs", "0", Snippet.of("\n  ").then(output.laidOut("  ", "\n")))
              .noted(Suggestion.REQUIRED)
              .explained("The targets of the profile, by their names."));
    }
    return keys;
  }

  private List<Suggestion> outputs(Profile profile) {
    if (asked.hasValue() || asked.cursor().isFollowed() || asked.cursor().inFlow()) {
      return List.of();
    }
    Set<String> taken = profile.targets().stream().map(Target::name).collect(Collectors.toSet());
    String typed = asked.typed() + asked.rest();
    String name =
        Stream.concat(
                Stream.concat(
                    Stream.of(typed).filter(word -> !word.isBlank()),
                    profile.chosen().flatMap(Value::asText).stream()),
                Stream.of("dev", "prod", "ci"))
            .filter(word -> !taken.contains(word))
            .findFirst()
            .orElse("target");
    return Stream.of(false, true)
        .map(
            full -> {
              OutputBody body = new OutputBody(asked.snapshot().schema(), full);
              String label = name + (full ? ": Athena output, with more keys" : ": Athena output");
              return snippet(label, full ? "2" : "1", body.output(name));
            })
        .toList();
  }

  private List<Suggestion> profiles(ProfilesFile file) {
    if (asked.hasValue() || asked.cursor().isFollowed() || asked.cursor().inFlow()) {
      return List.of();
    }
    Set<String> taken =
        file.profiles().stream()
            .map(Profile::name)
            .filter(name -> !name.equals(probeName()))
            .collect(Collectors.toSet());
    String typed = (asked.typed() + asked.rest()).strip();
    Stream<String> wanted =
        typed.isEmpty()
            ? Stream.concat(ProfileNames.wantedBeside(asked.snapshot()).stream(), Stream.of("shop"))
            : Stream.of(typed);
    return wanted
        .filter(name -> !taken.contains(name))
        .findFirst()
        .map(
            name ->
                snippet(
                    name + ": profile with an Athena output",
                    "1",
                    new OutputBody(asked.snapshot().schema(), false).profile(name)))
        .stream()
        .toList();
  }

  private String probeName() {
    return asked.entry().name().orElse("");
  }

  /** Of several lines, for a name that may be typed already. */
  private Suggestion snippet(String label, String rank, Snippet body) {
    String typed = asked.typed() + asked.rest();
    return Suggestion.of(Kind.SNIPPET, label, rank, body)
        .filteredBy(typed.isBlank() ? label : typed);
  }

  private Suggestion key(String name, String rank, Snippet value) {
    return key(asked, name, rank, value);
  }

  /** Returns a key with its value. */
  static Suggestion key(Asked asked, String name, String rank, Snippet value) {
    Cursor cursor = asked.cursor();
    boolean json = asked.isJson();
    if (cursor.isFollowed()) {
      Snippet body = Written.inQuotes(Snippet.of(name), cursor);
      return Suggestion.of(Kind.KEY, name, rank, body);
    }
    String quote = cursor.isQuoted() ? String.valueOf(cursor.quote()) : json ? "\"" : "";
    boolean bare = asked.isParent() || value.plain().startsWith("\n");
    Snippet head = Snippet.of(quote + name + quote + (bare ? ":" : ": "));
    Suggestion whole =
        Suggestion.of(Kind.KEY, name, rank, asked.isParent() ? head : head.then(value));
    return cursor.isQuoted()
        ? whole
            .filteredBy(quote + name)
            .at(
                new Span(
                    cursor.word().start() - 1, cursor.word().end() + (cursor.isClosed() ? 1 : 0)))
        : whole;
  }
}
