package io.github.athenalint.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A disk that is asked once for each file, by however many threads: for one look at many files that
 * have the same neighbours.
 */
public final class ReadOnce implements Disk {

  private final Disk disk;
  private final Map<Path, Boolean> files = new ConcurrentHashMap<>();
  private final Map<Path, byte[]> contents = new ConcurrentHashMap<>();
  private final Map<Path, Set<String>> listed = new ConcurrentHashMap<>();

  /** Remembers what {@code disk} says from now on. */
  public ReadOnce(Disk disk) {
    this.disk = disk;
  }

  /**
   * Remembers what stands in a folder, so that nobody asks the disk for anything else there.
   *
   * @param folder the folder
   * @param names the names of its files and folders
   */
  public void know(Path folder, Set<String> names) {
    // Some disks tell large letters from small ones, and some do not.
    Set<String> plain = new HashSet<>();
    for (String name : names) {
      plain.add(plain(name));
    }
    listed.put(folder, plain);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean isFile(Path path) {
    return mayStand(path.resolveSibling(""), path.getFileName().toString())
        && files.computeIfAbsent(path, disk::isFile);
  }

  @Override
  public boolean isFile(Path folder, String name) {
    return mayStand(folder, name) && files.computeIfAbsent(folder.resolve(name), disk::isFile);
  }

  private boolean mayStand(Path folder, String name) {
    Set<String> names = listed.get(folder);
    return names == null || names.contains(plain(name));
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
