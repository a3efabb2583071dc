package io.github.athenalint.profile;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Members;
import io.github.athenalint.value.Rendered;
import io.github.athenalint.value.Rendering;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes profiles of a tree the way dbt does: the names are taken as written, {@code target:} and
 * every output are rendered (core/dbt/config/profile.py).
 */
final class ProfilesReader {

  private final SourceText source;
  private final YamlFile yaml;
  private final Environment environment;
  private final Dialect dialect;

  ProfilesReader(SourceText source, YamlFile yaml, Environment environment, Dialect dialect) {
    this.source = source;
    this.yaml = yaml;
    this.environment = environment;
    this.dialect = dialect;
  }

  ProfilesFile file() {
    Optional<Entry> config = Optional.empty();
    List<Profile> profiles = new ArrayList<>();
    if (yaml.root().orElse(null) instanceof Mapping top) {
      for (Entry entry : Members.of(top)) {
        String name = entry.name().orElse("");
        if (name.equals("config")) {
          config = Optional.of(entry);
        } else if (!isHelper(name, entry.value())) {
          profiles.add(profile(name, entry));
        }
      }
    }
    return new ProfilesFile(source, yaml, dialect, profiles, config, Optional.empty(), Set.of());
  }

  /** A block at the top that only carries an anchor is an unused profile to dbt, and harmless. */
  private boolean isHelper(String name, Node value) {
    boolean named = name.startsWith(".") || name.startsWith("_") || name.startsWith("x-");
    boolean anchored = value.anchor().isPresent() && !isProfileThatNobodyMerges(value);
    return (named || anchored) && !(value instanceof Mapping mapping && holds(mapping, "outputs"));
  }

  private boolean isProfileThatNobodyMerges(Node value) {
    boolean isProfile =
        value instanceof Mapping mapping
            ? holds(mapping, "target") || Lists.any(mapping.entries(), ProfilesReader::isOutput)
            : value instanceof Scalar scalar && scalar.text().isEmpty();
    return isProfile
        && value.anchor().filter(anchor -> source.text().contains("*" + anchor.name())).isEmpty();
  }

  private static boolean isOutput(Entry entry) {
    return entry.value() instanceof Mapping mapping && holds(mapping, "type");
  }

  static boolean holds(Mapping mapping, String key) {
    return Lists.any(mapping.entries(), entry -> entry.name().equals(Optional.of(key)));
  }

  private Profile profile(String name, Entry entry) {
    List<Entry> entries =
        entry.value().target() instanceof Mapping mapping ? Members.of(mapping) : List.of();
    Optional<Rendered> chosen = find(entries, "target").map(target -> render(target.value()));
    List<Target> targets = List.of();
    if (find(entries, "outputs").map(outputs -> outputs.value().target()).orElse(null)
        instanceof Mapping outputs) {
      targets = Crew.each(Members.of(outputs), output -> target(name, output));
    }
    return new Profile(
        name,
        entry.key(),
        entry.value(),
        entries,
        chosen.map(Rendered::value),
        chosen.map(Rendered::problems).orElse(List.of()),
        targets,
        isComplete(entry.value()) && isUnderItsName(entry.key()));
  }

  private static Optional<Entry> find(List<Entry> entries, String key) {
    return Lists.first(entries, entry -> entry.name().equals(Optional.of(key)));
  }

  private Target target(String profile, Entry output) {
    Node node = output.value().target();
    String name = output.name().orElse("");
    boolean complete = isComplete(node);
    Optional<Rendered> rendered =
        node instanceof Mapping ? Optional.of(render(node)) : Optional.empty();
    // A mapping with a tag such as `!!set` is none.
    Optional<Value.Fields> fields =
        rendered.isPresent() && rendered.get().value() instanceof Value.Fields all
            ? Optional.of(readable(yaml, all))
            : Optional.empty();
    return new Target(
        profile,
        name,
        output.key(),
        output.value(),
        fields,
        rendered.isPresent() ? rendered.get().problems() : List.of(),
        complete);
  }

  private Rendered render(Node node) {
    return Rendering.render(source, node, environment, dialect);
  }

  /** Leaves out the members whose value could not be read. */
  static Value.Fields readable(YamlFile yaml, Value.Fields fields) {
    if (yaml.masked().isEmpty()) {
      return fields;
    }
    return new Value.Fields(
        fields.node(),
        Lists.only(fields.members(), member -> !yaml.isMasked(member.value().node())));
  }

  /** What was passed over inside a node, or right behind it, may have belonged to it. */
  private boolean isComplete(Node node) {
    return !yaml.isCutShort(node);
  }

  /** After a line at the top that was passed over, the next key may not have been at the top. */
  private boolean isUnderItsName(Node key) {
    return !Lists.any(yaml.masked(), masked -> masked.start() <= key.span().start());
  }
}
