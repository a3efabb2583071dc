package io.github.athenalint.lsp.document;

import io.github.athenalint.lint.Linter;
import io.github.athenalint.workspace.Disk;
import io.github.athenalint.workspace.Setup;
import io.github.athenalint.workspace.Setups;
import io.github.athenalint.workspace.Setups.Wish;
import io.github.athenalint.workspace.Slashes;
import io.github.athenalint.workspace.Unusable;
import java.nio.file.Path;

/** What holds for each file, as long as no configuration and no baseline changes. */
public final class Rulings {

  private final Witness witness;
  private final Setups setups;

  Rulings(Disk disk, Grounds grounds) {
    this.witness = new Witness(disk);
    this.setups =
        new Setups(
            Wish.none(grounds.folder()),
            witness,
            Slashes::of,
            configuration -> Linter.of(grounds.settings().under(configuration))::lint);
  }

  /** Returns what holds for a file. */
  synchronized Setup of(Path file) throws Unusable {
    return setups.of(file);
  }

  /** Tells whether all configurations and baselines are as they were. */
  boolean holds() {
    return witness.holds();
  }

  /** Tells whether any of it depends on a file. */
  boolean dependsOn(Path path) {
    return witness.saw(path);
  }
}
