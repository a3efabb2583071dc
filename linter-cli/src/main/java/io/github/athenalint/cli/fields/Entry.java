package io.github.athenalint.cli.fields;

import io.github.athenalint.schema.Field;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that the reference tells of one key.
 *
 * @param field the key as the chosen dialect reads it
 * @param readers how each dialect reads it
 * @param changes what versions of the adapter changed
 * @param asked the dialects whose mistakes are told
 * @param mistakes what can be wrong with it
 */
record Entry(
    Field field,
    List<Reader> readers,
    List<Change> changes,
    List<Dialect> asked,
    List<Mistake> mistakes) {

  /** Copies the lists. */
  Entry {
    readers = List.copyOf(readers);
    changes = List.copyOf(changes);
    asked = List.copyOf(asked);
    mistakes = List.copyOf(mistakes);
  }

  /** Returns the other names of the key, each with who knows it unless all do. */
  List<String> aliases() {
    Set<String> names = new LinkedHashSet<>();
    readers.forEach(reader -> reader.field().ifPresent(known -> names.addAll(known.aliases())));
    List<String> written = new ArrayList<>();
    for (String name : names) {
      List<Reader> knowing = Lists.only(readers, reader -> reader.knows(name));
      String who =
          knowing.stream().map(r -> Reader.common(r.dialect())).collect(Collectors.joining(", "));
      written.add("`" + name + "`" + (knowing.size() == readers.size() ? "" : " (" + who + ")"));
    }
    return written;
  }

  /** Returns what versions of the adapter changed, each as a clause of its own. */
  List<String> history() {
    return Lists.map(changes, change -> "in " + change.version() + " " + change.what());
  }

  /** Returns the dialects that were asked for and take the key at all. */
  List<Dialect> takers() {
    return readers.stream()
        .filter(reader -> reader.takes() && asked.contains(reader.dialect()))
        .map(Reader::dialect)
        .toList();
  }
}
