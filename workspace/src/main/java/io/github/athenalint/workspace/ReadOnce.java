package io.github.athenalint.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A disk that is asked once for each file, by however many threads: for one look at many files that
 * have the same neighbours.
 */
public final class ReadOnce implements Disk {

  private final Disk disk;
  private final Map<Path, Boolean> files = new ConcurrentHashMap<>();
  private final Map<Path, byte[]> contents = new ConcurrentHashMap<>();

  /** Remembers what {@code disk} says from now on. */
  public ReadOnce(Disk disk) {
    this.disk = disk;
  }

  @Override
  public boolean isFile(Path path) {
    return files.computeIfAbsent(path, disk::isFile);
  }

  @Override
  public byte[] read(Path path) throws IOException {
    try {
      return contents.computeIfAbsent(path, this::readNow).clone();
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private byte[] readNow(Path path) {
    try {
      return disk.read(path);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
