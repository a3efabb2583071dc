package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.feature.Diagnostics;
import io.github.athenalint.lsp.feature.DocumentSymbols;
import io.github.athenalint.lsp.feature.FoldingRanges;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What a client says and asks of single documents. */
final class TextDocuments implements TextDocumentService {

  private final Desk desk;
  private final Log log;
  private @Nullable LanguageClient client;

  TextDocuments(Desk desk, Log log) {
    this.desk = desk;
    this.log = log;
  }

  void connect(LanguageClient other) {
    client = other;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    Document document = Document.opened(item.getUri(), item.getVersion(), item.getText());
    desk.change(world -> world.with(document));
    publish(item.getUri());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    desk.world()
        .document(uri)
        .map(
            document ->
                document.changed(
                    params.getTextDocument().getVersion(),
                    params.getContentChanges(),
                    desk.world().grounds().encoding()))
        .ifPresent(document -> desk.change(world -> world.with(document)));
    publish(uri);
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    desk.world().document(uri).ifPresent(document -> desk.change(world -> world.without(document)));
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // What is on the disk now is what is open here.
  }

  private void publish(String uri) {
    LanguageClient reader = client;
    if (reader != null) {
      desk.answer(uri, List.<org.eclipse.lsp4j.Diagnostic>of(), Diagnostics::of)
          .thenAccept(found -> reader.publishDiagnostics(new PublishDiagnosticsParams(uri, found)))
          .exceptionally(
              broken -> {
                log.failure(broken);
                return null;
              });
    }
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return desk.answer(
        params.getTextDocument().getUri(),
        List.of(),
        snapshot ->
            DocumentSymbols.of(snapshot).stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList());
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return desk.answer(params.getTextDocument().getUri(), List.of(), FoldingRanges::of);
  }
}
