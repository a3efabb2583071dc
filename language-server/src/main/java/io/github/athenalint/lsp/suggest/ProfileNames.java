package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.value.Value;
import java.util.Optional;

/** The profiles that somebody asks for. */
final class ProfileNames {

  private ProfileNames() {}

  /** Returns the profile that the project beside a profiles.yml asks for. */
  static Optional<String> wantedBeside(Snapshot snapshot) {
    return snapshot
        .beside()
        .filter(beside -> ProjectFile.isName(beside.source().name()))
        .flatMap(beside -> ProjectFile.of(beside.source()).profile())
        .flatMap(Value::asText);
  }
}
