package io.github.athenalint.lsp.names;

import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.document.World;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All mentions of a name, in every file that may speak of it. */
public final class Directory {

  private Directory() {}

  /** Returns what is mentioned at an offset. */
  public static Optional<Mention> at(Snapshot file, int offset) {
    // Of two that touch, the shorter one is meant.
    return Mentions.in(file).stream()
        .filter(mention -> mention.holds(offset))
        .min(Comparator.comparingInt(mention -> mention.span().length()));
  }

  /** Returns the mentions of a name in one document. */
  public static List<Mention> of(Name name, Snapshot file) {
    return Mentions.in(file).stream().filter(one -> one.name().equals(name)).toList();
  }

  /**
   * Returns the mentions of a name in all files, sorted by file and place.
   *
   * @param name the name
   * @param here the document in which somebody asks
   */
  public static List<Mention> everywhere(Name name, Snapshot here) {
    return files(name, here).stream().flatMap(file -> of(name, file).stream()).toList();
  }

  private static List<Snapshot> files(Name name, Snapshot here) {
    World world = here.world();
    if (name instanceof Name.OfAnchor || name instanceof Name.OfTarget) {
      return List.of(here);
    }
    Map<String, Snapshot> files = new LinkedHashMap<>();
    files.put(here.uri(), here);
    here.beside().ifPresent(beside -> files.putIfAbsent(beside.uri(), beside));
    Homes.of(here).forEach(home -> files.putIfAbsent(home.uri(), home));
    world.dbtFiles().forEach(file -> files.putIfAbsent(file.uri(), file));
    return files.values().stream().sorted(Comparator.comparing(Snapshot::uri)).toList();
  }

  /** Returns the file of a URI, seen from another one. */
  static Optional<Snapshot> file(String uri, Snapshot here) {
    return here.uri().equals(uri)
        ? Optional.of(here)
        : here.world().snapshot(uri).or(() -> Document.path(uri).flatMap(here.world()::snapshot));
  }

  /** Returns all profiles and targets that are defined in the files of the workspace. */
  public static List<Mention> definitions(World world) {
    return world.dbtFiles().stream()
        .flatMap(file -> Mentions.in(file).stream())
        .filter(Mention::isDefinition)
        .filter(mention -> !(mention.name() instanceof Name.OfAnchor))
        .toList();
  }
}
