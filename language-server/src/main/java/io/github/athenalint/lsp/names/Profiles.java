package io.github.athenalint.lsp.names;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Recognition;
import io.github.athenalint.value.Environment;
import java.util.List;

/** The profiles of a file, without all that a linter says of it. */
public final class Profiles {

  private Profiles() {}

  /** Returns the profiles of a profiles.yml, and none of any other file. */
  public static List<Profile> in(Snapshot file) {
    return Recognition.isProfiles(file.source(), file.yaml())
        ? ProfilesFile.of(
                file.source(), file.yaml(), Environment.unknown(), file.options().dialect())
            .profiles()
        : List.of();
  }
}
