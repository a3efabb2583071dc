package io.github.athenalint.lsp.place;

import io.github.athenalint.profile.PlatformDocument;
import io.github.athenalint.profile.Section;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.yaml.Mapping;
import java.util.List;
import java.util.Optional;

/** Tells what the mappings of a platform document are. */
final class PlatformLevels {

  private static final String DETAILS = "credential_details";
  private static final String FORM = "fields";

  private final PlatformDocument document;
  private final Spot spot;

  private PlatformLevels(PlatformDocument document, Spot spot) {
    this.document = document;
    this.spot = spot;
  }

  static PlatformLevels of(PlatformDocument document, Spot spot) {
    return new PlatformLevels(document, spot);
  }

  /** Returns what the mapping around the spot is. */
  Optional<Level> level(Mapping mapping, List<String> path) {
    Optional<Level.OfTarget> section = section(mapping);
    if (section.isPresent()) {
      return isForm(path)
          ? section.map(filled -> new Level.OfForm(mapping, filled))
          : section.map(Level.class::cast);
    }
    if (path.isEmpty()) {
      return Optional.of(new Level.OfPlatform(mapping, document));
    }
    return path.get(path.size() - 1).equals(DETAILS)
        ? Optional.of(new Level.OfDetails(mapping))
        : spot.above().flatMap(above -> ofField(mapping, path, above));
  }

  private Optional<Level> ofField(Mapping mapping, List<String> path, Spot.Above above) {
    return section(above.mapping())
        .flatMap(
            section ->
                section
                    .schema()
                    .field(above.key())
                    .map(field -> ofField(mapping, path, field, section)));
  }

  private static Level ofField(
      Mapping mapping, List<String> path, Field field, Level.OfTarget section) {
    return isForm(path.subList(0, path.size() - 1))
        ? new Level.OfFormField(mapping, field, section)
        : new Level.OfField(mapping, field);
  }

  private Optional<Level.OfTarget> section(Mapping mapping) {
    return document.sections().stream()
        .filter(section -> section.node().target() == mapping)
        .map(
            section ->
                new Level.OfTarget(
                    mapping, section.target(), Schema.section(place(section.kind())), false))
        .findFirst();
  }

  /** In the form of a credential each key holds a mapping with the value in it. */
  private static boolean isForm(List<String> path) {
    int depth = path.size();
    return depth >= 2 && path.subList(depth - 2, depth).equals(List.of(DETAILS, FORM));
  }

  private static Place place(Section.Kind kind) {
    return switch (kind) {
      case CONNECTION -> Place.CONNECTION;
      case CREDENTIAL -> Place.CREDENTIAL;
      case EXTENDED_ATTRIBUTES -> Place.EXTENDED_ATTRIBUTES;
    };
  }
}
