package io.github.athenalint.profile;

import io.github.athenalint.profile.Section.Kind;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Rendered;
import io.github.athenalint.value.Rendering;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Fields;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a platform document of a tree, and of its sections the target that dbt gets to see. */
final class PlatformReader {

  /** How the platform calls the target unless it is told otherwise. */
  private static final String TARGET = "default";

  private final SourceText source;
  private final YamlFile yaml;
  private final Environment environment;

  PlatformReader(SourceText source, YamlFile yaml, Environment environment) {
    this.source = source;
    this.yaml = yaml;
    this.environment = environment;
  }

  PlatformDocument document() {
    if (!(yaml.root().orElse(null) instanceof Mapping top)) {
      return new PlatformDocument(file(List.of()), List.of());
    }
    List<Section> sections = Lists.map(PlatformShape.partsOf(top), this::section);
    Target target = merged(top, sections);
    Profile profile =
        new Profile(
            "",
            top,
            top,
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(target),
            target.complete());
    return new PlatformDocument(file(List.of(profile)), sections);
  }

  private ProfilesFile file(List<Profile> profiles) {
    return new ProfilesFile(
        source, yaml, Dialect.PLATFORM, profiles, Optional.empty(), Optional.empty(), Set.of());
  }

  private Section section(PlatformShape.Part part) {
    Rendered rendered = Rendering.render(source, part.body(), environment, Dialect.PLATFORM);
    Fields fields = (Fields) rendered.value();
    return new Section(
        part.kind(),
        new Target(
            "",
            part.name(),
            part.key(),
            part.body(),
            Optional.of(ProfilesReader.readable(yaml, part.isForm() ? filledIn(fields) : fields)),
            rendered.problems(),
            !yaml.isMasked(part.body())));
  }

  /** In a form the values stand below the keys; what is null there is not filled in. */
  private static Fields filledIn(Fields form) {
    List<Member> members = new ArrayList<>();
    for (Member field : form.members()) {
      if (field.value() instanceof Fields described) {
        described
            .member("value")
            .filter(value -> !(value.value() instanceof Value.Null))
            .map(value -> new Member(field.key(), field.name(), field.keyType(), value.value()))
            .ifPresent(members::add);
      } else {
        members.add(field);
      }
    }
    return new Fields(form.node(), members);
  }

  /**
   * The target that dbt sees. What is missing from it counts only if the file has both forms, since
   * a file may well hold a part of the settings.
   */
  private static Target merged(Mapping top, List<Section> sections) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (Section section : sections) {
      section.target().members().forEach(member -> members.put(member.name(), member));
    }
    members.putIfAbsent(
        "type", new Member(top, "type", ValueType.TEXT, new Value.Text(top, "athena")));
    Set<Kind> kinds = sections.stream().map(Section::kind).collect(Collectors.toSet());
    return new Target(
        "",
        TARGET,
        top,
        top,
        Optional.of(new Fields(top, List.copyOf(members.values()))),
        sections.stream().flatMap(section -> section.target().problems().stream()).toList(),
        kinds.containsAll(Set.of(Kind.CONNECTION, Kind.CREDENTIAL))
            && Lists.all(sections, section -> section.target().complete()));
  }
}
