package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.text.Edit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Edits of documents as a client takes them: with the version they are for, if it can. */
final class Changes {

  private Changes() {}

  /** Returns the change of one document. */
  static WorkspaceEdit of(Snapshot snapshot, List<Edit> edits) {
    return of(Map.of(snapshot, edits));
  }

  /** Returns the change of some documents, all of the same world. */
  static WorkspaceEdit of(Map<Snapshot, List<Edit>> edits) {
    boolean versioned =
        edits.keySet().stream()
            .allMatch(snapshot -> snapshot.world().grounds().client().takesDocumentChanges());
    if (versioned) {
      return new WorkspaceEdit(
          edits.entrySet().stream()
              .map(
                  one ->
                      Either.<TextDocumentEdit, ResourceOperation>forLeft(
                          versioned(one.getKey(), one.getValue())))
              .toList());
    }
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    edits.forEach((snapshot, some) -> changes.put(snapshot.uri(), edits(snapshot, some)));
    return new WorkspaceEdit(changes);
  }

  /** A file that is not open has no version. */
  private static TextDocumentEdit versioned(Snapshot snapshot, List<Edit> edits) {
    boolean open = snapshot.world().document(snapshot.uri()).isPresent();
    return new TextDocumentEdit(
        new VersionedTextDocumentIdentifier(snapshot.uri(), open ? snapshot.version() : null),
        edits(snapshot, edits).stream().map(Either::<TextEdit, SnippetTextEdit>forLeft).toList());
  }

  private static List<TextEdit> edits(Snapshot snapshot, List<Edit> edits) {
    return edits.stream()
        .map(edit -> new TextEdit(snapshot.positions().range(edit.span()), edit.newText()))
        .toList();
  }
}
