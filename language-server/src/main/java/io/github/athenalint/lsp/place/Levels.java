package io.github.athenalint.lsp.place;

import io.github.athenalint.lint.Configuration;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.profile.PlatformDocument;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.profile.Recognition;
import io.github.athenalint.profile.Target;
import io.github.athenalint.profile.Target.Adapter;
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
    if (Configuration.isName(source.name())) {
      return Optional.of(new Level.OfConfiguration(mapping, path));
    }
    if (isPlatform()) {
      return PlatformLevels.of(PlatformDocument.of(source, yaml, Environment.unknown()), spot)
          .level(mapping, path);
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
    return spot.above()
        .flatMap(above -> ofField(mapping, above, file))
        .or(() -> part(file, mapping).map(one -> target(mapping, one, true)));
  }

  private Optional<Level> ofField(Mapping mapping, Spot.Above above, ProfilesFile file) {
    return target(file, above.mapping())
        .filter(Target::isAthena)
        .or(() -> part(file, above.mapping()))
        .flatMap(target -> snapshot.schema().field(above.key()))
        .map(field -> new Level.OfField(mapping, field));
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
        || target
            .value("type")
            .map(Levels::isEmpty)
            .orElseGet(() -> target.adapter() == Adapter.UNKNOWN);
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
}
