package io.github.athenalint.lsp;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Check;
import io.github.athenalint.live.Cancel;
import io.github.athenalint.live.LiveChecks;
import io.github.athenalint.live.LiveOptions;
import io.github.athenalint.live.LiveTargets;
import io.github.athenalint.live.Progress;
import io.github.athenalint.lsp.document.Answered;
import io.github.athenalint.lsp.document.Grounds;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.document.Wording;
import io.github.athenalint.profile.Target;
import io.github.athenalint.workspace.DotEnv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks AWS about outputs of a document as it is at one moment. It reads only: nothing is written,
 * and no query runs.
 *
 * @param snapshot the document
 * @param profile if present, the only profile that is asked about
 * @param target if present, the only target that is asked about
 * @param shown what the client shows meanwhile
 * @param cancel ends it
 */
record Inquiry(
    Snapshot snapshot,
    Optional<String> profile,
    Optional<String> target,
    WorkDone shown,
    Cancel cancel)
    implements Progress {

  /** Asks, and returns the answers; none where there is no such output. */
  List<Answered> ask() {
    shown.begin("Asking AWS", true);
    try {
      Map<String, String> env = variables();
      List<Target> targets =
          snapshot.profiles().isEmpty()
              ? List.of()
              : LiveTargets.of(snapshot.source(), snapshot.schema(), env, profile, target);
      return targets.isEmpty() ? List.of() : answers(targets, env);
    } finally {
      shown.end();
    }
  }

  private List<Answered> answers(List<Target> targets, Map<String, String> env) {
    try (LiveChecks checks =
        LiveChecks.open(new LiveOptions(env, LiveOptions.TIMEOUT, false, false))) {
      List<Wording> wordings = snapshot.wordings();
      List<Answered> answers = new ArrayList<>();
      for (Account account : checks.check(targets, this, cancel)) {
        wordings.stream()
            .filter(said -> said.profile().equals(account.profile()))
            .filter(said -> said.target().equals(account.target()))
            .findFirst()
            .ifPresent(said -> answers.add(new Answered(said, account)));
      }
      return answers;
    }
  }

  @Override
  public void answered(String ofProfile, String ofTarget, Check check) {
    if (!cancel.isCancelled()) {
      shown.report(ofProfile + "." + ofTarget + ": " + check.question().words());
    }
  }

  /** Returns the environment with what dbt takes from {@code .env} where it is run. */
  private Map<String, String> variables() {
    Map<String, String> env = snapshot.world().grounds().env();
    Optional<Path> file = DotEnv.find(folder(), env);
    try {
      return file.isPresent() ? DotEnv.load(file.get(), env) : env;
    } catch (IOException unreadable) {
      return env; // a variable that is missed is named in the answers
    }
  }

  /** A document below a folder of the editor lies in its project; the user's own does not. */
  private Path folder() {
    Grounds grounds = snapshot.world().grounds();
    Path home = grounds.folders().stream().findFirst().orElse(grounds.folder());
    return snapshot
        .document()
        .path()
        .filter(path -> grounds.folders().stream().anyMatch(path::startsWith))
        .map(Path::getParent)
        .orElse(home);
  }
}
