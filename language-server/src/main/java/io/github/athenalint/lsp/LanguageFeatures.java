package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.feature.CodeLenses;
import io.github.athenalint.lsp.feature.Completions;
import io.github.athenalint.lsp.feature.Definitions;
import io.github.athenalint.lsp.feature.DocumentLinks;
import io.github.athenalint.lsp.feature.Highlights;
import io.github.athenalint.lsp.feature.Hovers;
import io.github.athenalint.lsp.feature.InlayHints;
import io.github.athenalint.lsp.feature.References;
import io.github.athenalint.lsp.feature.Renames;
import io.github.athenalint.lsp.feature.SelectionRanges;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What a client asks of a place in a document while somebody reads or writes it. */
interface LanguageFeatures extends TextDocumentService {

  /** Returns where requests are answered. */
  Desk desk();

  /** Adds to what a client is offered. */
  static void offer(ServerCapabilities offer) {
    offer.setCompletionProvider(new CompletionOptions(false, Completions.TRIGGERS));
    offer.setHoverProvider(true);
    offer.setDefinitionProvider(true);
    offer.setReferencesProvider(true);
    offer.setDocumentHighlightProvider(true);
    offer.setRenameProvider(new RenameOptions(true));
    offer.setSelectionRangeProvider(true);
    offer.setDocumentLinkProvider(new DocumentLinkOptions(false));
    offer.setInlayHintProvider(true);
    offer.setWorkspaceSymbolProvider(true);
    offer.setCodeLensProvider(new CodeLensOptions(false));
  }

  private <T> CompletableFuture<T> answer(
      TextDocumentIdentifier document, T nothing, Function<Snapshot, T> answer) {
    return desk().answer(document.getUri(), nothing, answer);
  }

  /** The protocol says null where there is nothing to say. */
  private <T> CompletableFuture<T> perhaps(
      TextDocumentIdentifier document, Function<Snapshot, Optional<T>> answer) {
    return desk()
        .answer(document.getUri(), Optional.<T>empty(), answer)
        .thenApply(found -> found.orElse(null));
  }

  @Override
  default CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return answer(
        params.getTextDocument(),
        Either.forRight(new CompletionList(false, List.of())),
        snapshot -> Either.forRight(Completions.of(snapshot, params)));
  }

  @Override
  default CompletableFuture<Hover> hover(HoverParams params) {
    return perhaps(params.getTextDocument(), snapshot -> Hovers.of(snapshot, params.getPosition()));
  }

  @Override
  default CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return answer(
        params.getTextDocument(),
        Either.forLeft(List.of()),
        snapshot -> Definitions.of(snapshot, params.getPosition()));
  }

  @Override
  default CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    boolean all = params.getContext() == null || params.getContext().isIncludeDeclaration();
    return answer(
        params.getTextDocument(),
        List.of(),
        snapshot -> References.of(snapshot, params.getPosition(), all));
  }

  @Override
  default CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return answer(
        params.getTextDocument(),
        List.of(),
        snapshot -> Highlights.of(snapshot, params.getPosition()));
  }

  @Override
  default CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return perhaps(
        params.getTextDocument(),
        snapshot -> Renames.prepare(snapshot, params.getPosition()).map(Either3::forSecond));
  }

  @Override
  default CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return answer(
        params.getTextDocument(),
        new WorkspaceEdit(),
        snapshot -> Renames.of(snapshot, params.getPosition(), params.getNewName()));
  }

  @Override
  default CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
    return answer(
        params.getTextDocument(),
        List.of(),
        snapshot -> SelectionRanges.of(snapshot, params.getPositions()));
  }

  @Override
  default CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
    return answer(params.getTextDocument(), List.of(), DocumentLinks::of);
  }

  @Override
  default CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    return answer(params.getTextDocument(), List.of(), CodeLenses::of);
  }

  @Override
  default CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return answer(
        params.getTextDocument(),
        List.of(),
        snapshot -> InlayHints.of(snapshot, params.getRange()));
  }
}
