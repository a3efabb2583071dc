package io.github.athenalint.lsp.names;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.document.World;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.workspace.DbtFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the profiles of a project live. */
public final class Homes {

  private Homes() {}

  /**
   * Returns the files in which a project finds its profile, the first before the others: beside it,
   * then where dbt looks for all projects. For any other document there is none.
   */
  public static List<Snapshot> of(Snapshot project) {
    if (!ProjectFile.isName(project.source().name())) {
      return List.of();
    }
    World world = project.world();
    Optional<Path> beside =
        project.document().path().map(path -> path.resolveSibling(DbtFiles.PROFILES));
    return Stream.of(beside, world.ownProfiles())
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(path -> world.snapshot(path).stream())
        .toList();
  }

  /** Returns the file in which a project finds a profile; nothing if it finds none. */
  static Optional<Snapshot> of(Snapshot project, String profile) {
    return of(project).stream()
        .filter(home -> Profiles.in(home).stream().anyMatch(one -> one.name().equals(profile)))
        .findFirst();
  }
}
