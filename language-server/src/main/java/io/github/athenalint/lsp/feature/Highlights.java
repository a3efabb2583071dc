package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.names.Directory;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Position;

/** {@code textDocument/documentHighlight}: the places of a name in one document. */
public final class Highlights {

  private Highlights() {}

  /** Returns the places; where the name is given it is written, elsewhere it is read. */
  public static List<DocumentHighlight> of(Snapshot snapshot, Position position) {
    return Directory.at(snapshot, snapshot.positions().offset(position)).stream()
        .flatMap(mention -> Directory.of(mention.name(), snapshot).stream())
        .map(
            mention ->
                new DocumentHighlight(
                    snapshot.positions().range(mention.span()),
                    mention.isDefinition()
                        ? DocumentHighlightKind.Write
                        : DocumentHighlightKind.Read))
        .toList();
  }
}
