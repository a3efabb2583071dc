package io.github.athenalint.lsp.feature;

import io.github.athenalint.live.LiveJar;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/** {@code textDocument/codeLens}: what asks AWS about an output, where that can and may be done. */
public final class CodeLenses {

  /**
   * The command that asks AWS about a document, with its URI, and perhaps the names of a profile
   * and a target.
   */
  public static final String LIVE = "athena-lint.live";

  private CodeLenses() {}

  /** Returns one lens an output. */
  public static List<CodeLens> of(Snapshot snapshot) {
    if (!snapshot.world().grounds().settings().live() || !LiveJar.isThere()) {
      return List.of();
    }
    return targets(snapshot).map(target -> lens(target, snapshot)).toList();
  }

  private static Stream<Target> targets(Snapshot snapshot) {
    return snapshot.profiles().map(ProfilesFile::profiles).orElse(List.of()).stream()
        .flatMap(profile -> profile.athenaTargets().stream());
  }

  private static CodeLens lens(Target target, Snapshot snapshot) {
    Command ask =
        new Command(
            "Check against AWS", LIVE, List.of(snapshot.uri(), target.profile(), target.name()));
    return new CodeLens(snapshot.positions().range(target.key().span()), ask, null);
  }
}
