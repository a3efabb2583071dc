package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.names.Homes;
import io.github.athenalint.lsp.names.Profiles;
import io.github.athenalint.lsp.page.FieldPage;
import io.github.athenalint.lsp.page.TablePath;
import io.github.athenalint.lsp.page.Veil;
import io.github.athenalint.lsp.place.Cursor;
import io.github.athenalint.lsp.place.Level;
import io.github.athenalint.lsp.suggest.Suggestion.Kind;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Choice;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Regions;
import io.github.athenalint.value.Environment;
import io.github.athenalint.workspace.Disk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that a key may have. */
final class ValueSuggestions {

  private final Asked asked;
  private final boolean json;

  private ValueSuggestions(Asked asked) {
    this.asked = asked;
    this.json = asked.isJson();
  }

  static List<Suggestion> of(Asked asked) {
    return new ValueSuggestions(asked).all();
  }

  private List<Suggestion> all() {
    String key = asked.entry().name().orElse("");
    if (asked.entry().isMerge() && !asked.cursor().isQuoted()) {
      return AnchorSuggestions.of(asked);
    }
    Level level = asked.level();
    if (asked.target().isPresent()) {
      return asked.field().map(field -> values(field, asked.target().get())).orElse(List.of());
    }
    if (level instanceof Level.OfConfiguration configuration) {
      return SettingSuggestions.values(asked, configuration);
    }
    if (level instanceof Level.OfPlatform) {
      return PlatformSuggestions.values(asked);
    }
    if (level instanceof Level.OfProfile profile && key.equals("target")) {
      return targets(profile.profile());
    }
    return level instanceof Level.OfProject && key.equals("profile") ? profiles() : List.of();
  }

  private List<Suggestion> values(Field field, Level.OfTarget level) {
    Target target = level.target();
    List<Suggestion> values = new ArrayList<>();
    for (Choice choice : field.choices()) {
      if (choice.valid()) {
        values.add(choice(field, choice, target));
      }
    }
    switch (field.shape()) {
      case REGION -> values.addAll(regions());
      case FLAG -> values.addAll(List.of(word("true", field), word("false", field)));
      case ADAPTER ->
          values.add(
              name("athena", "0").explained(FieldPage.of(field, level.schema())).ofClosedSet(true));
      case CATALOG ->
          values.add(name("awsdatacatalog", "0").noted("the Glue catalog of the account"));
      case AWS_PROFILE -> values.addAll(awsProfiles());
      default -> {
        // Nothing is known of the values of the others.
      }
    }
    if (field.shape() != Shape.ADAPTER && !FieldBody.isMapping(field)) {
      variable(field).ifPresent(values::add);
    }
    return values;
  }

  private Suggestion choice(Field field, Choice choice, Target target) {
    Optional<String> path =
        field.shape() == Shape.NAMING ? TablePath.of(target, choice.text()) : Optional.empty();
    Veil veil = Veil.of(asked.snapshot());
    String here = path.map(text -> "\n\nHere: `" + veil.over(text) + "`").orElse("");
    boolean standard = field.defaultValue().filter(choice.text()::equals).isPresent();
    return name(choice.text(), standard ? "0" : "1")
        .noted(standard ? "default" : "")
        .explained(choice.description() + here)
        .ofClosedSet(true);
  }

  /** Regions that the file names already come first. */
  private List<Suggestion> regions() {
    Regions regions = Regions.table();
    Set<String> used = used();
    List<Suggestion> suggestions = new ArrayList<>();
    for (String region : regions.all()) {
      String words = regions.name(region).orElse("");
      String group =
          used.contains(region) ? "0" : region.matches("cn-.*|.*-(gov|iso).*|eusc-.*") ? "2" : "1";
      suggestions.add(
          name(region, group).noted(words).filteredBy(region + " " + words).ofClosedSet(true));
    }
    return suggestions;
  }

  private Set<String> used() {
    return file(asked).profiles().stream()
        .flatMap(profile -> profile.targets().stream())
        .flatMap(target -> target.text("region_name").stream())
        .collect(Collectors.toSet());
  }

  private static ProfilesFile file(Asked asked) {
    return ProfilesFile.of(
        asked.probe().source(),
        asked.probe().yaml(),
        Environment.unknown(),
        asked.snapshot().options().dialect());
  }

  private Suggestion word(String word, Field field) {
    boolean standard = field.defaultValue().filter(one -> one.toString().equals(word)).isPresent();
    return Suggestion.of(Kind.VALUE, word, "0" + word, Written.word(word, asked.cursor()))
        .noted(standard ? "default" : "")
        .ofClosedSet(true);
  }

  private List<Suggestion> awsProfiles() {
    return AwsProfiles.names(asked.snapshot().world().grounds().env(), Disk.REAL).stream()
        .map(name -> name(name, "0"))
        .toList();
  }

  /** The names may be lost where the text is broken; then those of the last sound text count. */
  private List<Suggestion> targets(Profile profile) {
    Map<String, String> targets = new LinkedHashMap<>();
    profile.targets().forEach(target -> targets.put(target.name(), note(target)));
    if (!asked.probe().yaml().problems().isEmpty() || targets.isEmpty()) {
      asked
          .snapshot()
          .lastGood()
          .map(
              good ->
                  ProfilesFile.of(
                      good.source(),
                      good.yaml(),
                      Environment.unknown(),
                      asked.snapshot().options().dialect()))
          .stream()
          .flatMap(file -> file.profiles().stream())
          .filter(one -> one.name().equals(profile.name()))
          .flatMap(one -> one.targets().stream())
          .forEach(target -> targets.putIfAbsent(target.name(), note(target)));
    }
    List<Suggestion> names = new ArrayList<>();
    Veil veil = Veil.of(asked.snapshot());
    targets.forEach((name, note) -> names.add(name(name, "0").noted(veil.over(note))));
    if (!asked.cursor().isQuoted() && !json) {
      names.add(chosenOutside(targets.isEmpty() ? "dev" : targets.keySet().iterator().next()));
    }
    return names;
  }

  /** A template that lets the environment choose, with a target for when it does not. */
  private Suggestion chosenOutside(String otherwise) {
    Snippet body =
        Written.behind(asked.cursor())
            .text("\"{{ env_var('")
            .slot("DBT_TARGET")
            .text("', '")
            .slot(otherwise.replaceAll("['\"\\\\{}]", ""))
            .text("') }}\"");
    return Suggestion.of(Kind.SNIPPET, "env_var", "9", body)
        .explained("Takes the target from an environment variable.");
  }

  private static String note(Target target) {
    return target
        .text("type")
        .map(type -> type + target.text("region_name").map(one -> ", " + one).orElse(""))
        .orElse("");
  }

  private List<Suggestion> profiles() {
    return Homes.of(asked.snapshot()).stream()
        .flatMap(home -> Profiles.in(home).stream())
        .map(Profile::name)
        .distinct()
        .map(name -> name(name, "0"))
        .toList();
  }

  private Suggestion name(String text, String group) {
    return Suggestion.of(Kind.VALUE, text, group + text, Written.text(text, asked.cursor(), json));
  }

  /** A template that takes the value from the environment. */
  private Optional<Suggestion> variable(Field field) {
    Cursor cursor = asked.cursor();
    String preset = FieldPage.variable(field);
    if (json && !cursor.isQuoted()) {
      return Optional.empty();
    }
    Snippet body =
        cursor.isQuoted()
            ? Written.inQuotes(
                Templates.call(
                        Snippet.of("{{ "),
                        preset,
                        Optional.of(field),
                        cursor.quote() == '\'' ? '"' : '\'')
                    .text(" }}"),
                cursor)
            : Templates.value(Written.behind(cursor), preset, Optional.of(field));
    String note = Templates.filter(field).map(name -> "with " + name).orElse("");
    return Optional.of(
        Suggestion.of(Kind.SNIPPET, "env_var", field.secret() ? "0" : "9", body)
            .noted(note)
            .explained("Takes the value from an environment variable."));
  }
}
