package io.github.athenalint.lsp.document;

import io.github.athenalint.workspace.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A disk that remembers which files somebody looked for: a result depends on them, whether they are
 * there or not.
 */
public final class Witness implements Disk {

  private final Disk disk;
  private final Set<Path> asked = ConcurrentHashMap.newKeySet();

  Witness(Disk disk) {
    this.disk = disk;
  }

  @Override
  public boolean isFile(Path path) {
    asked.add(path);
    return disk.isFile(path);
  }

  @Override
  public byte[] read(Path path) throws IOException {
    asked.add(path);
    return disk.read(path);
  }

  /** Tells whether somebody looked for a file. */
  public boolean saw(Path path) {
    return asked.contains(path);
  }
}
