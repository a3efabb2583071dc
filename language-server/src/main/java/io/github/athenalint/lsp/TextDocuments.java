package io.github.athenalint.lsp;

import io.github.athenalint.lsp.feature.CodeActions;
import io.github.athenalint.lsp.feature.DocumentSymbols;
import io.github.athenalint.lsp.feature.FoldingRanges;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What a client says and asks of single documents. */
final class TextDocuments implements LanguageFeatures {

  private final Desk desk;
  private final Sync sync;
  private final Pull pull;

  TextDocuments(Desk desk, Sync sync, Pull pull) {
    this.desk = desk;
    this.sync = sync;
    this.pull = pull;
  }

  @Override
  public Desk desk() {
    return desk;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    sync.opened(params);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    sync.changed(params);
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    sync.saved(params);
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    sync.closed(params);
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    return desk.answer(
        params.getTextDocument().getUri(),
        new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())),
        snapshot -> {
          Pull.Told told = pull.ask(snapshot);
          if (Objects.equals(params.getPreviousResultId(), told.id())) {
            return new DocumentDiagnosticReport(
                new RelatedUnchangedDocumentDiagnosticReport(told.id()));
          }
          var report = new RelatedFullDocumentDiagnosticReport(told.found());
          report.setResultId(told.id());
          return new DocumentDiagnosticReport(report);
        });
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return desk.answer(
        params.getTextDocument().getUri(),
        List.of(),
        snapshot ->
            CodeActions.of(snapshot, params.getRange(), params.getContext()).stream()
                .map(action -> Commands.offered(action, snapshot, params.getRange()))
                .toList());
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
