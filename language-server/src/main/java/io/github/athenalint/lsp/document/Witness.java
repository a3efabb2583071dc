package io.github.athenalint.lsp.document;

import io.github.athenalint.workspace.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A disk that remembers which files somebody looked for: a result depends on them, whether they are
 * there or not.
 */
public final class Witness implements Disk {

  private final Disk disk;
  private final Map<Path, Optional<Stamp>> asked = new ConcurrentHashMap<>();

  Witness(Disk disk) {
    this.disk = disk;
  }

  @Override
  public boolean isFile(Path path) {
    remember(path);
    return disk.isFile(path);
  }

  @Override
  public byte[] read(Path path) throws IOException {
    remember(path);
    return disk.read(path);
  }

  private void remember(Path path) {
    asked.computeIfAbsent(path, Stamp::of);
  }

  /** Tells whether somebody looked for one of these documents. */
  public boolean sawAny(Collection<Document> documents) {
    return documents.stream().anyMatch(one -> one.path().filter(this::saw).isPresent());
  }

  /** Tells whether somebody looked for a file. */
  public boolean saw(Path path) {
    return asked.containsKey(path);
  }

  /** Tells whether all files are as they were when somebody looked for them. */
  public boolean holds() {
    return asked.entrySet().stream()
        .allMatch(entry -> Stamp.of(entry.getKey()).equals(entry.getValue()));
  }

  /** What tells two states of a file apart. */
  private record Stamp(FileTime modified, long size) {

    static Optional<Stamp> of(Path path) {
      try {
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
        return file.isRegularFile()
            ? Optional.of(new Stamp(file.lastModifiedTime(), file.size()))
            : Optional.empty();
      } catch (IOException missing) {
        return Optional.empty();
      }
    }
  }
}
