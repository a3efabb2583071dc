package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.place.Cursor;
import io.github.athenalint.lsp.place.Level;
import io.github.athenalint.lsp.place.Levels;
import io.github.athenalint.lsp.place.Probe;
import io.github.athenalint.schema.Field;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Scalar;
import java.util.Optional;

/**
 * Where suggestions are asked for.
 *
 * @param snapshot the document
 * @param offset where the cursor is
 * @param probe the word under the cursor, in a tree
 * @param level what the mapping around it is
 */
record Asked(Snapshot snapshot, int offset, Probe probe, Level level) {

  static Optional<Asked> at(Snapshot snapshot, int offset) {
    return Probe.at(snapshot.source(), snapshot.yaml(), offset)
        .flatMap(
            probe ->
                Levels.of(snapshot, probe.source(), probe.yaml(), probe.spot())
                    .map(level -> new Asked(snapshot, offset, probe, level)));
  }

  Cursor cursor() {
    return probe.cursor();
  }

  Entry entry() {
    return probe.spot().entry().orElseThrow();
  }

  /** Returns what is typed of the word, up to the cursor. */
  String typed() {
    return text().substring(Math.min(cursor().word().start(), offset), offset);
  }

  /** Returns what stands between the cursor and the end of the word. */
  String rest() {
    return text().substring(offset, Math.max(offset, cursor().word().end()));
  }

  String text() {
    return snapshot.source().text();
  }

  /** Tells whether a key has a value already. */
  boolean hasValue() {
    return !(entry().value() instanceof Scalar value)
        || !(value.isBlank() || value.text().equals("~"));
  }

  /** Tells whether the mapping has a key, other than the one under the cursor. */
  boolean has(String key) {
    return level.mapping().entries().stream()
        .filter(entry -> !Probe.isProbe(entry.key()))
        .map(Entry::name)
        .anyMatch(Optional.of(key)::equals);
  }

  /** Returns the field whose value the cursor stands in. */
  Optional<Field> field() {
    String key = entry().name().orElse("");
    if (level instanceof Level.OfFormField one) {
      return Optional.of(one.field()).filter(field -> key.equals(Level.OfFormField.VALUE));
    }
    return level instanceof Level.OfTarget target ? target.schema().field(key) : Optional.empty();
  }

  /** Returns the target that the field belongs to. */
  Optional<Level.OfTarget> target() {
    if (level instanceof Level.OfFormField one) {
      return Optional.of(one.filled());
    }
    return level instanceof Level.OfTarget target ? Optional.of(target) : Optional.empty();
  }

  /** Tells whether the mapping has no key but the one under the cursor. */
  boolean isFirst() {
    return level.mapping().entries().stream().map(Entry::key).allMatch(Probe::isProbe);
  }

  /** Tells whether the key stands above other keys. */
  boolean isParent() {
    return entry().value().target() instanceof Mapping;
  }

  /** Tells whether the document is JSON, so that everything is in quotes. */
  boolean isJson() {
    return level.mapping().flow()
        && level.mapping().entries().stream()
            .map(Entry::key)
            .filter(key -> !Probe.isProbe(key))
            .findFirst()
            .filter(
                key -> key instanceof Scalar scalar && scalar.style() == Scalar.Style.DOUBLE_QUOTED)
            .isPresent();
  }

  /** Returns the blanks that the line begins with, up to the cursor. */
  String indent() {
    int line = snapshot.source().lines().line(offset);
    int start = snapshot.source().lines().span(line).start();
    String text = text().substring(start, offset);
    int end = 0;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(0, end);
  }

  /** Returns the line break of the document. */
  String lineBreak() {
    return text().contains("\r\n") ? "\r\n" : "\n";
  }
}
