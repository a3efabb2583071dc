package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.names.Directory;
import io.github.athenalint.lsp.names.Mention;
import io.github.athenalint.lsp.names.Renaming;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** {@code textDocument/rename}: another name for a profile, a target or an anchor. */
public final class Renames {

  private Renames() {}

  /** Returns what would be renamed; nothing where there is no name. */
  public static Optional<PrepareRenameResult> prepare(Snapshot snapshot, Position position) {
    Optional<Mention> mention = mention(snapshot, position);
    mention
        .flatMap(Renaming::obstacle)
        .ifPresent(
            why -> {
              throw refused(why);
            });
    return mention.map(
        one -> new PrepareRenameResult(snapshot.positions().range(one.span()), one.name().name()));
  }

  /** Returns the edits of all files. */
  public static WorkspaceEdit of(Snapshot snapshot, Position position, String newName) {
    Mention mention =
        mention(snapshot, position).orElseThrow(() -> refused("there is no name to change here"));
    try {
      return Changes.of(Renaming.of(mention, newName));
    } catch (Renaming.Refused why) {
      throw refused(String.valueOf(why.getMessage()));
    }
  }

  private static Optional<Mention> mention(Snapshot snapshot, Position position) {
    return Directory.at(snapshot, snapshot.positions().offset(position));
  }

  private static ResponseErrorException refused(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, why, null));
  }
}
