package io.github.athenalint.convert;

import io.github.athenalint.text.Lists;
import io.github.athenalint.value.ScalarResolution;
import io.github.athenalint.value.ScalarResolution.Kind;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What surrounds the sections of a platform document: the payload of an API call says more than its
 * details.
 */
final class PlatformEnvelope {

  private static final Set<String> SECTIONS =
      Set.of("connection", "credential", "credentials", "extended_attributes");
  private static final Set<String> DETAILS =
      Set.of("config", "credential_details", "extended_attributes");
  private static final Set<String> USED = Set.of("name", "target_name", Names.THREADS);

  private final List<Entry> entries = new ArrayList<>();

  PlatformEnvelope(Mapping top) {
    add(top);
    for (Entry entry : top.entries()) {
      if (SECTIONS.contains(entry.name().orElse(""))
          && entry.value().target() instanceof Mapping section
          && Lists.any(section.entries(), PlatformEnvelope::isDetails)) {
        add(section);
      }
    }
  }

  private void add(Mapping mapping) {
    mapping.entries().stream()
        .filter(entry -> !isDetails(entry) && !SECTIONS.contains(entry.name().orElse("")))
        .forEach(entries::add);
  }

  private static boolean isDetails(Entry entry) {
    return DETAILS.contains(entry.name().orElse("")) && entry.value().target() instanceof Mapping;
  }

  /** Returns a text of the envelope. */
  Optional<String> text(String key) {
    return scalar(key)
        .filter(scalar -> ScalarResolution.of(scalar).kind() == Kind.TEXT)
        .map(Scalar::text)
        .filter(text -> !text.isBlank());
  }

  /** Returns an integer of the envelope. */
  Optional<Number> integer(String key) {
    return scalar(key)
        .map(ScalarResolution::of)
        .filter(resolution -> resolution.kind() == Kind.INTEGER)
        .flatMap(ScalarResolution::number);
  }

  private Optional<Scalar> scalar(String key) {
    return entries.stream()
        .filter(entry -> entry.name().equals(Optional.of(key)))
        .map(entry -> entry.value().target())
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .findFirst();
  }

  /** Says what of the envelope has no place in a profile. */
  void noteTheRest(Notes notes) {
    List<String> rest =
        entries.stream()
            .flatMap(entry -> entry.name().stream())
            .filter(name -> !USED.contains(name))
            .distinct()
            .toList();
    if (!rest.isEmpty()) {
      notes.add(
          rest.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
              + (rest.size() == 1 ? " is" : " are")
              + " not carried: only the platform has a use for "
              + (rest.size() == 1 ? "it" : "them"));
    }
  }

  /** Returns where a key of the envelope stands. */
  Optional<Node> node(String key) {
    return entries.stream()
        .filter(entry -> entry.name().equals(Optional.of(key)))
        .map(Entry::key)
        .findFirst();
  }
}
