package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.World;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;

/** Keeps the documents of the server the same as those of the editor. */
final class Sync {

  private final Desk desk;
  private final Supplier<Findings> findings;
  private final Log log;

  Sync(Desk desk, Supplier<Findings> findings, Log log) {
    this.desk = desk;
    this.findings = findings;
    this.log = log;
  }

  void opened(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    String language = Objects.requireNonNullElse(item.getLanguageId(), "");
    Document document = Document.opened(item.getUri(), language, item.getVersion(), item.getText());
    desk.change(world -> world.with(document));
    findings.get().opened(document);
  }

  /** The order in which changes arrive counts: each is written against the text before it. */
  void changed(DidChangeTextDocumentParams params) {
    Optional<Document> known = desk.world().document(params.getTextDocument().getUri());
    if (known.isEmpty()) {
      log.say("passed over a change of a document that is not open");
      return;
    }
    Integer version = params.getTextDocument().getVersion();
    Document next =
        known
            .get()
            .changed(
                version == null ? known.get().version() + 1 : version,
                params.getContentChanges(),
                desk.world().grounds().client().encoding());
    desk.change(world -> world.with(next));
    findings.get().changed(next);
  }

  void saved(DidSaveTextDocumentParams params) {
    desk.change(World::fresh); // not every client tells what else changed on the disk
    desk.world().document(params.getTextDocument().getUri()).ifPresent(findings.get()::saved);
  }

  void closed(DidCloseTextDocumentParams params) {
    Optional<Document> known = desk.world().document(params.getTextDocument().getUri());
    known.ifPresent(
        document -> {
          desk.change(world -> world.without(document));
          findings.get().closed(document);
        });
  }
}
