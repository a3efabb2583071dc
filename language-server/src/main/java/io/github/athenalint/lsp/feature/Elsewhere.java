package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.names.Profiles;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.Location;

/** The places in other files that a finding speaks of: an editor leads there. */
final class Elsewhere {

  /** Whoever looks for a name reads no more of them. */
  private static final int MOST = 20;

  private Elsewhere() {}

  /** Returns the places that a finding is about besides those in its own file. */
  static List<DiagnosticRelatedInformation> of(Diagnostic found, Snapshot snapshot) {
    return switch (found.rule()) {
      case "profiles-shadowed" ->
          snapshot.world().ownProfiles().flatMap(snapshot.world()::snapshot).stream()
              .flatMap(
                  home ->
                      Profiles.in(home).stream()
                          .filter(one -> Optional.of(one.name()).equals(found.subject().profile()))
                          .map(one -> at(home, one, "dbt does not read this one")))
              .toList();
      case "project-profile-missing" ->
          snapshot.beside().stream()
              .flatMap(
                  beside ->
                      Profiles.in(beside).stream()
                          .map(one -> at(beside, one, "this profile is there")))
              .limit(MOST)
              .toList();
      default -> List.of();
    };
  }

  private static DiagnosticRelatedInformation at(Snapshot file, Profile profile, String what) {
    return new DiagnosticRelatedInformation(
        new Location(file.uri(), file.positions().range(profile.key().span())), what);
  }
}
