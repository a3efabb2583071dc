package io.github.athenalint.lsp.document;

import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.workspace.DbtFiles;
import io.github.athenalint.workspace.Disk;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Everything the server knows at one moment; each change makes a new one. */
public final class World {

  private final Grounds grounds;
  private final Map<String, Document> byUri;
  private final Map<Path, Document> byPath;
  private final Rulings rulings;
  private final Search search;
  private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();

  private World(
      Grounds grounds,
      Map<String, Document> byUri,
      Map<Path, Document> byPath,
      Optional<Rulings> kept,
      Optional<Search> searched) {
    this.grounds = grounds;
    this.byUri = byUri;
    this.byPath = byPath;
    this.rulings = kept.orElseGet(() -> new Rulings(disk(), grounds));
    this.search = searched.orElseGet(() -> new Search(grounds.folders()));
  }

  /** Returns a world without an open document. */
  public static World of(Grounds grounds) {
    return new World(grounds, Map.of(), Map.of(), Optional.empty(), Optional.empty());
  }

  /** Returns the world in which the editor works elsewhere, or is set to something else. */
  public World with(Grounds others) {
    return new World(others, byUri, byPath, Optional.empty(), Optional.empty());
  }

  /** Returns the world in which a document is open, or has a new version. */
  public World with(Document document) {
    Map<String, Document> uris = new HashMap<>(byUri);
    Map<Path, Document> paths = new HashMap<>(byPath);
    uris.put(document.uri(), document);
    document.path().ifPresent(path -> paths.put(path, document));
    return new World(grounds, uris, paths, kept(document.path()), Optional.of(search));
  }

  /** Returns the world in which a document is not open. */
  public World without(Document document) {
    Map<String, Document> uris = new HashMap<>(byUri);
    Map<Path, Document> paths = new HashMap<>(byPath);
    uris.remove(document.uri());
    document.path().ifPresent(paths::remove);
    return new World(grounds, uris, paths, kept(document.path()), Optional.of(search));
  }

  /** Returns the world in which a file on the disk changed. */
  public World touched(Path path) {
    return new World(grounds, byUri, byPath, kept(Optional.of(path)), Optional.empty());
  }

  /** Returns the world in which any file on the disk may have changed. */
  public World fresh() {
    return new World(
        grounds, byUri, byPath, Optional.of(rulings).filter(Rulings::holds), Optional.of(search));
  }

  private Optional<Rulings> kept(Optional<Path> changed) {
    return changed.filter(rulings::dependsOn).isPresent() ? Optional.empty() : Optional.of(rulings);
  }

  Disk disk() {
    return new OpenFirst(byPath, Disk.REAL);
  }

  /** Returns what the editor says of itself. */
  public Grounds grounds() {
    return grounds;
  }

  /** Returns what holds for each file; the same as long as no configuration changes. */
  public Rulings rulings() {
    return rulings;
  }

  /** Returns the open documents. */
  public Collection<Document> documents() {
    return byUri.values();
  }

  /** Returns an open document. */
  public Optional<Document> document(String uri) {
    return Optional.ofNullable(byUri.get(uri));
  }

  /** Returns the picture of an open document. */
  public Optional<Snapshot> snapshot(String uri) {
    return document(uri).map(this::snapshot);
  }

  /** Returns the files below the folders of the editor that something can be said of, sorted. */
  public List<Path> files() {
    return search.files();
  }

  /** Returns neighbours that do not go through all models for each key that is typed. */
  Neighbours remembered(Neighbours found, Path file) {
    return new Neighbours(
        found.file(),
        found.home(),
        models ->
            search.model(file.resolveSibling(models), () -> found.pythonModel().apply(models)));
  }

  /** Returns the picture of a file, whether it is open or lies on the disk only. */
  public Optional<Snapshot> snapshot(Path path) {
    try {
      Document open = byPath.get(path);
      if (open != null) {
        return Optional.of(snapshot(open));
      }
      Witness witness = new Witness(disk());
      return witness.isFile(path)
          ? Optional.of(new Snapshot(this, Document.onDisk(path, witness.read(path)), witness))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Returns the pictures of all dbt files that may have to do with each other: the open documents,
   * what lies in the folders of the editor, and the user's own profiles.
   */
  public List<Snapshot> dbtFiles() {
    Map<String, Snapshot> files = new LinkedHashMap<>();
    byUri.values().forEach(document -> files.put(document.uri(), snapshot(document)));
    Stream.concat(files().stream(), ownProfiles().stream())
        .flatMap(path -> snapshot(path).stream())
        .forEach(snapshot -> files.putIfAbsent(snapshot.uri(), snapshot));
    return files.values().stream().sorted(Comparator.comparing(Snapshot::uri)).toList();
  }

  /** Returns where dbt finds profiles that lie beside no project. */
  public Optional<Path> ownProfiles() {
    Map<String, String> env = grounds.env();
    return DbtFiles.folderVariable(env)
        .map(env::get)
        .or(() -> DbtFiles.home(env).map(home -> home.resolve(".dbt").toString()))
        .flatMap(World::absolute)
        .map(folder -> folder.resolve(DbtFiles.PROFILES));
  }

  private static Optional<Path> absolute(String folder) {
    try {
      return Optional.of(Path.of(folder)).filter(Path::isAbsolute).map(Path::normalize);
    } catch (InvalidPathException odd) {
      return Optional.empty();
    }
  }

  private Snapshot snapshot(Document document) {
    return snapshots.computeIfAbsent(
        document.uri(), uri -> new Snapshot(this, document, new Witness(disk())));
  }
}
