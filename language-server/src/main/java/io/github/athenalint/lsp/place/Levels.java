package io.github.athenalint.lsp.place;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.profile.PlatformDocument;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.profile.Recognition;
import io.github.athenalint.profile.Section;
import io.github.athenalint.profile.Target;
import io.github.athenalint.profile.Target.Adapter;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Rendered;
import io.github.athenalint.value.Rendering;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Sequence;
import io.github.athenalint.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells what the mappings of one tree are. */
public final class Levels {

  private final Snapshot snapshot;
  private final SourceText source;
  private final YamlFile yaml;
  private final Dialect dialect;

  private Levels(Snapshot snapshot, SourceText source, YamlFile yaml) {
    this.snapshot = snapshot;
    this.source = source;
    this.yaml = yaml;
    this.dialect = snapshot.options().dialect();
  }

  /**
   * Returns what the mapping around a spot is.
   *
   * @param snapshot the document
   * @param source its text, perhaps with a probe in it
   * @param yaml the tree of that text
   * @param spot a key or a value in that tree
   */
  public static Optional<Level> of(Snapshot snapshot, SourceText source, YamlFile yaml, Spot spot) {
    Optional<Mapping> mapping = spot.mapping();
    Optional<List<String>> path = spot.path();
    return mapping.isPresent() && path.isPresent()
        ? new Levels(snapshot, source, yaml).level(mapping.get(), path.get(), spot)
        : Optional.empty();
  }

  private Optional<Level> level(Mapping mapping, List<String> path, Spot spot) {
    if (ProjectFile.isName(source.name())) {
      return path.isEmpty() ? Optional.of(new Level.OfProject(mapping)) : Optional.empty();
    }
    if (isPlatform()) {
      return ofPlatform(mapping, path, spot);
    }
    return isProfiles() ? ofProfiles(mapping, path, spot) : Optional.empty();
  }

  /** A key that is half written is a neighbour that no platform document has. */
  private boolean isPlatform() {
    boolean asked = dialect == Dialect.PLATFORM;
    return Recognition.isPlatform(source, yaml, asked)
        || snapshot
            .lastGood()
            .filter(good -> Recognition.isPlatform(good.source(), good.yaml(), asked))
            .isPresent();
  }

  private boolean isProfiles() {
    return Recognition.isProfiles(source, yaml)
        || snapshot
            .lastGood()
            .filter(good -> Recognition.isProfiles(good.source(), good.yaml()))
            .isPresent();
  }

  private Optional<Level> ofProfiles(Mapping mapping, List<String> path, Spot spot) {
    ProfilesFile file = ProfilesFile.of(source, yaml, Environment.unknown(), dialect);
    if (path.isEmpty()) {
      return Optional.of(new Level.Top(mapping, file));
    }
    Optional<Target> target = target(file, mapping);
    if (target.isPresent()) {
      return target.filter(Levels::mayBeAthena).map(one -> target(mapping, one, false));
    }
    Optional<Profile> profile =
        file.profiles().stream().filter(one -> one.name().equals(path.get(0))).findFirst();
    if (profile.isPresent() && path.size() == 1) {
      return Optional.of(new Level.OfProfile(mapping, profile.get()));
    }
    if (profile.isPresent() && path.size() == 2 && path.get(1).equals("outputs")) {
      return Optional.of(new Level.OfOutputs(mapping, profile.get()));
    }
    return ofField(
            spot, above -> target(file, above).filter(Target::isAthena).or(() -> part(file, above)))
        .or(() -> part(file, mapping).map(one -> target(mapping, one, true)));
  }

  private Level target(Mapping mapping, Target target, boolean isPart) {
    return new Level.OfTarget(mapping, target, snapshot.schema(), isPart);
  }

  private static Optional<Target> target(ProfilesFile file, Mapping mapping) {
    return file.profiles().stream()
        .flatMap(profile -> profile.targets().stream())
        .filter(target -> target.node().target() == mapping)
        .findFirst();
  }

  /** An output without a type is for nobody yet; one whose type is a template may be for anyone. */
  private static boolean mayBeAthena(Target target) {
    return target.isAthena()
        || (target.adapter() == Adapter.UNKNOWN
            && target.value("type").filter(type -> !isEmpty(type)).isEmpty());
  }

  private static boolean isEmpty(Value type) {
    return type instanceof Value.Null || Probe.isProbe(type.node());
  }

  /**
   * A helper block counts as a part of an output when an Athena output merges it, or it says so.
   */
  private Optional<Target> part(ProfilesFile file, Mapping mapping) {
    Rendered rendered = Rendering.render(source, mapping, Environment.unknown(), dialect);
    if (!(rendered.value() instanceof Value.Fields fields)) {
      return Optional.empty();
    }
    Target part =
        new Target("", "", mapping, mapping, Optional.of(fields), rendered.problems(), true);
    boolean merged =
        file.profiles().stream()
            .flatMap(profile -> profile.athenaTargets().stream())
            .anyMatch(target -> merges(target, mapping));
    return merged || part.isAthena() ? Optional.of(part) : Optional.empty();
  }

  private static boolean merges(Target target, Mapping part) {
    return target.node().target() instanceof Mapping mapping
        && mapping.entries().stream()
            .filter(Entry::isMerge)
            .anyMatch(entry -> holds(entry.value(), part));
  }

  private static boolean holds(Node merged, Mapping part) {
    if (merged.target() instanceof Sequence sequence) {
      return sequence.items().stream().anyMatch(item -> item.target() == part);
    }
    return merged.target() == part;
  }

  private Optional<Level> ofField(Spot spot, Function<Mapping, Optional<Target>> targets) {
    int depth = spot.steps().size();
    if (depth < 2 || !(spot.steps().get(depth - 2).collection() instanceof Mapping above)) {
      return Optional.empty();
    }
    Optional<String> key = spot.steps().get(depth - 2).entry().flatMap(Entry::name);
    Optional<Field> field =
        targets.apply(above).flatMap(target -> key).flatMap(snapshot.schema()::field);
    return spot.mapping().flatMap(mapping -> field.map(known -> new Level.OfField(mapping, known)));
  }

  private Optional<Level> ofPlatform(Mapping mapping, List<String> path, Spot spot) {
    PlatformDocument document = PlatformDocument.of(source, yaml, Environment.unknown());
    Optional<Section> section =
        document.sections().stream()
            .filter(one -> one.node().target() == mapping && !isForm(one))
            .findFirst();
    if (section.isPresent()) {
      return section.map(
          one ->
              new Level.OfTarget(mapping, one.target(), Schema.section(place(one.kind())), false));
    }
    if (path.isEmpty()) {
      return Optional.of(new Level.OfPlatform(mapping, document));
    }
    return ofField(
        spot,
        above ->
            document.sections().stream()
                .filter(one -> one.node().target() == above)
                .map(Section::target)
                .findFirst());
  }

  /** In the form of a credential each key holds a mapping with the value in it. */
  private static boolean isForm(Section section) {
    return section.node().target() instanceof Mapping mapping
        && mapping.entries().stream()
            .anyMatch(
                entry ->
                    entry.value().target() instanceof Mapping described
                        && described.entries().stream()
                            .anyMatch(one -> one.name().equals(Optional.of("value"))));
  }

  private static Place place(Section.Kind kind) {
    return switch (kind) {
      case CONNECTION -> Place.CONNECTION;
      case CREDENTIAL -> Place.CREDENTIAL;
      case EXTENDED_ATTRIBUTES -> Place.EXTENDED_ATTRIBUTES;
    };
  }
}
