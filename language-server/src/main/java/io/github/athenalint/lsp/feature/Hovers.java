package io.github.athenalint.lsp.feature;

import io.github.athenalint.lint.RuleBook;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.names.Homes;
import io.github.athenalint.lsp.names.Profiles;
import io.github.athenalint.lsp.page.KeyPage;
import io.github.athenalint.lsp.page.NamePage;
import io.github.athenalint.lsp.page.Setting;
import io.github.athenalint.lsp.page.TablePath;
import io.github.athenalint.lsp.page.ValuePage;
import io.github.athenalint.lsp.page.Veil;
import io.github.athenalint.lsp.place.Level;
import io.github.athenalint.lsp.place.Levels;
import io.github.athenalint.lsp.place.Probe;
import io.github.athenalint.lsp.place.Spot;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Regions;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Alias;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Position;

/** {@code textDocument/hover}: what a key is for, and what dbt makes of a value. */
public final class Hovers {

  private final Snapshot snapshot;
  private final int offset;

  private Hovers(Snapshot snapshot, int offset) {
    this.snapshot = snapshot;
    this.offset = offset;
  }

  /** A page and the text that it is about. */
  private record Found(Span span, String page) {}

  /** Returns what is to be told of a place. */
  public static Optional<Hover> of(Snapshot snapshot, Position position) {
    if (snapshot.document().isTooLong()) {
      return Optional.empty();
    }
    Hovers hovers = new Hovers(snapshot, snapshot.positions().offset(position));
    return hovers
        .rule()
        .or(hovers::sight)
        .filter(found -> !found.page().isBlank())
        .map(
            found ->
                new Hover(
                    Markup.of(found.page().strip(), snapshot.world().grounds().client()),
                    snapshot.positions().range(found.span())));
  }

  private Optional<Found> rule() {
    return RuleNames.in(snapshot).stream()
        .filter(name -> name.start() <= offset && offset <= name.end())
        .findFirst()
        .flatMap(
            span ->
                RuleBook.named(snapshot.source().text(span))
                    .map(
                        rule ->
                            new Found(
                                span,
                                RuleDoc.of(rule).summary()
                                    + "\n\n["
                                    + rule.info().name()
                                    + "]("
                                    + RuleDoc.url(rule.info().name())
                                    + ")")));
  }

  private Optional<Found> sight() {
    return Probe.sight(snapshot.source(), snapshot.yaml(), offset).flatMap(this::found);
  }

  private Optional<Found> found(Probe.Sight sight) {
    Spot spot = sight.spot();
    Optional<Level> level = Levels.of(snapshot, sight.source(), sight.yaml(), spot);
    if (level.isEmpty() || spot.entry().isEmpty()) {
      return Optional.empty();
    }
    if (spot.node() instanceof Alias alias) {
      return Optional.of(new Found(alias.span(), alias(alias)));
    }
    String page =
        spot.isKey()
            ? key(level.get(), spot.entry().get())
            : value(level.get(), spot.entry().get(), sight);
    return Optional.of(new Found(spot.node().span(), page));
  }

  private static String alias(Alias alias) {
    return alias.target() instanceof Mapping mapping
        ? Stream.concat(
                Stream.of("Puts in these keys of `&" + alias.name() + "`:\n"),
                mapping.entries().stream()
                    .flatMap(entry -> entry.name().stream())
                    .map(name -> "- `" + name + "`"))
            .collect(Collectors.joining("\n"))
        : "";
  }

  private String key(Level level, Entry entry) {
    String name = entry.name().orElse("");
    Optional<Level.OfTarget> fields = fields(level);
    if (fields.isPresent()) {
      return Veil.of(snapshot).over(KeyPage.in(fields.get()).of(name));
    }
    if (level instanceof Level.OfConfiguration configuration) {
      return setting(configuration, name).map(setting -> setting.page(name)).orElse("");
    }
    NamePage pages = NamePage.in(snapshot);
    if (level instanceof Level.Top top) {
      return profile(top.file().profiles().stream(), name).map(pages::of).orElse("");
    }
    if (level instanceof Level.OfOutputs outputs) {
      return target(outputs.profile(), name).map(pages::of).orElse("");
    }
    if (level instanceof Level.OfProfile profile) {
      boolean chosen = name.equals("target");
      boolean all = name.equals("outputs");
      return chosen
          ? "The target that dbt takes unless `--target` names another."
          : all ? pages.of(profile.profile()) : "";
    }
    return "";
  }

  /** Returns the target whose fields are the keys of a mapping. */
  private static Optional<Level.OfTarget> fields(Level level) {
    if (level instanceof Level.OfForm form) {
      return Optional.of(form.filled());
    }
    return level instanceof Level.OfTarget target ? Optional.of(target) : Optional.empty();
  }

  private static Optional<Setting> setting(Level.OfConfiguration level, String key) {
    return Setting.configuration().below(level.path()).flatMap(here -> here.below(key));
  }

  private static String word(Setting setting, Node value) {
    return value.target() instanceof Scalar scalar
        ? setting.words().stream()
            .filter(word -> word.text().equals(scalar.text()))
            .map(Setting.Word::meaning)
            .collect(Collectors.joining())
        : "";
  }

  private String value(Level level, Entry entry, Probe.Sight sight) {
    String key = entry.name().orElse("");
    if (level instanceof Level.OfTarget target) {
      return field(key, target.schema().field(key), target.target(), entry, sight);
    }
    if (level instanceof Level.OfFormField one) {
      boolean isValue = key.equals(Level.OfFormField.VALUE);
      Target target = one.filled().target();
      return isValue
          ? field(one.field().name(), Optional.of(one.field()), target, entry, sight)
          : "";
    }
    if (level instanceof Level.OfConfiguration configuration) {
      return setting(configuration, key).map(known -> word(known, entry.value())).orElse("");
    }
    if (level instanceof Level.OfProfile profile && key.equals("target")) {
      String page = value(key, entry.value(), sight, false);
      return page
          + "\n\n"
          + profile
              .profile()
              .chosen()
              .flatMap(Value::asText)
              .flatMap(name -> target(profile.profile(), name))
              .map(NamePage.in(snapshot)::of)
              .orElse("");
    }
    return level instanceof Level.OfProject && key.equals("profile")
        ? value(key, entry.value(), sight, false) + "\n\n" + profile(entry.value())
        : "";
  }

  private String field(
      String key, Optional<Field> field, Target target, Entry entry, Probe.Sight sight) {
    String plain = value(key, entry.value(), sight, field.filter(Field::secret).isPresent());
    return field.map(known -> special(known, target) + plain).orElse(plain);
  }

  private String profile(Node value) {
    return value.target() instanceof Scalar scalar
        ? Homes.of(snapshot).stream()
            .flatMap(
                home ->
                    profile(Profiles.in(home).stream(), scalar.text())
                        .map(profile -> NamePage.in(home).of(profile) + "\nin `" + name(home) + "`")
                        .stream())
            .findFirst()
            .orElse("")
        : "";
  }

  private static String name(Snapshot file) {
    return file.document().path().map(Object::toString).orElse(file.source().name());
  }

  private String value(String key, Node value, Probe.Sight sight, boolean secret) {
    return value.target() instanceof Scalar scalar
        ? ValuePage.of(snapshot, sight.source(), scalar, key, secret)
        : "";
  }

  /** What a value means beyond its text. */
  private String special(Field field, Target target) {
    Optional<String> text = target.text(field.name());
    Veil veil = Veil.of(snapshot);
    if (field.shape() == Shape.REGION) {
      return text.flatMap(Regions.table()::name).map(name -> name + "\n\n").orElse("");
    }
    String choice = text.flatMap(field::choice).map(one -> one.description() + "\n\n").orElse("");
    boolean decides =
        field.shape() == Shape.NAMING
            || field.name().equals("s3_data_dir")
            || (field.name().equals("s3_staging_dir") && target.value("s3_data_dir").isEmpty());
    String path = decides ? TablePath.of(target).map(veil::over).orElse("") : "";
    return choice + (path.isEmpty() ? "" : "Tables go to `" + path + "`\n\n");
  }

  private static Optional<Profile> profile(Stream<Profile> profiles, String name) {
    return profiles.filter(profile -> profile.name().equals(name)).findFirst();
  }

  private static Optional<Target> target(Profile profile, String name) {
    return profile.targets().stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
