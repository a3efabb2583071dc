package io.github.athenalint.lsp.document;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionItemInsertTextModeSupportCapabilities;
import org.eclipse.lsp4j.DefinitionCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;

/** What a client can, by what it says of itself. What it does not say, it cannot. */
public final class Client {

  private final Encoding encoding;
  private final List<String> folders;
  private final ClientCapabilities can;
  private final Optional<String> suggestCommand;

  private Client(
      Encoding encoding,
      List<String> folders,
      ClientCapabilities can,
      Optional<String> suggestCommand) {
    this.encoding = encoding;
    this.folders = folders;
    this.can = can;
    this.suggestCommand = suggestCommand;
  }

  /** A client that can nothing special. */
  public static final Client PLAIN = of(new InitializeParams());

  /** Reads what a client says of itself. */
  public static Client of(InitializeParams params) {
    ClientCapabilities can =
        Optional.ofNullable(params.getCapabilities()).orElseGet(ClientCapabilities::new);
    List<String> encodings =
        Optional.ofNullable(can.getGeneral())
            .map(GeneralClientCapabilities::getPositionEncodings)
            .orElse(List.of());
    return new Client(Encoding.choose(encodings), folders(params), can, suggestCommand(params));
  }

  @SuppressWarnings("deprecation") // what clients say that are older than workspace folders
  private static List<String> folders(InitializeParams params) {
    if (params.getWorkspaceFolders() != null) {
      return params.getWorkspaceFolders().stream().map(WorkspaceFolder::getUri).toList();
    }
    return Optional.ofNullable(params.getRootUri()).stream().toList();
  }

  private static Optional<String> suggestCommand(InitializeParams params) {
    return params.getInitializationOptions() instanceof JsonObject given
            && given.get("suggestCommand") instanceof JsonPrimitive name
        ? Optional.of(name.getAsString())
        : Optional.empty();
  }

  /** Returns its own command that asks for suggestions, if it told of one. */
  public Optional<String> suggestCommand() {
    return suggestCommand;
  }

  /** Returns in what columns are counted. */
  public Encoding encoding() {
    return encoding;
  }

  /** Returns the URIs of the folders that are open. */
  public List<String> folders() {
    return folders;
  }

  /** Tells whether it asks for diagnostics; then none are pushed. */
  public boolean pullsDiagnostics() {
    return text(TextDocumentClientCapabilities::getDiagnostic).isPresent();
  }

  /** Tells whether it can be told to ask for all diagnostics again. */
  public boolean refreshesDiagnostics() {
    return isSo(
        workspace(WorkspaceClientCapabilities::getDiagnostics)
            .map(DiagnosticWorkspaceCapabilities::getRefreshSupport));
  }

  /** Tells whether it knows which version of a document diagnostics belong to. */
  public boolean knowsVersions() {
    return isSo(publishing().map(PublishDiagnosticsCapabilities::getVersionSupport));
  }

  private Optional<PublishDiagnosticsCapabilities> publishing() {
    return text(TextDocumentClientCapabilities::getPublishDiagnostics);
  }

  /** Tells whether it reports changes of files on request. */
  public boolean watchesFiles() {
    return isSo(
        workspace(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
            .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration));
  }

  /** Tells whether it can be asked for its settings. */
  public boolean tellsSettings() {
    return isSo(workspace(WorkspaceClientCapabilities::getConfiguration));
  }

  /** Tells whether it says when its settings change, if it is asked to. */
  public boolean tellsWhenSettingsChange() {
    return isSo(
        workspace(WorkspaceClientCapabilities::getDidChangeConfiguration)
            .map(DidChangeConfigurationCapabilities::getDynamicRegistration));
  }

  /** Tells whether code actions may be more than commands. */
  public boolean takesCodeActions() {
    return text(TextDocumentClientCapabilities::getCodeAction)
        .map(CodeActionCapabilities::getCodeActionLiteralSupport)
        .isPresent();
  }

  /** Tells whether a code action may be marked as the best. */
  public boolean prefersCodeActions() {
    return isSo(
        text(TextDocumentClientCapabilities::getCodeAction)
            .map(CodeActionCapabilities::getIsPreferredSupport));
  }

  /** Tells whether an edit may say which version of a document it is for. */
  public boolean takesDocumentChanges() {
    return isSo(
        workspace(WorkspaceClientCapabilities::getWorkspaceEdit)
            .map(WorkspaceEditCapabilities::getDocumentChanges));
  }

  /** Tells whether it can open a page in a browser. */
  public boolean showsDocuments() {
    return isSo(
        window(WindowClientCapabilities::getShowDocument).map(ShowDocumentCapabilities::isSupport));
  }

  /** Tells whether it can be told to ask for all code lenses again. */
  public boolean refreshesLenses() {
    return isSo(
        workspace(WorkspaceClientCapabilities::getCodeLens)
            .map(CodeLensWorkspaceCapabilities::getRefreshSupport));
  }

  /** Tells whether it shows the progress of long work. */
  public boolean showsProgress() {
    return isSo(window(WindowClientCapabilities::getWorkDoneProgress));
  }

  /** Tells whether a completion may hold places to jump to. */
  public boolean takesSnippets() {
    return isSo(
        text(TextDocumentClientCapabilities::getCompletion)
            .map(CompletionCapabilities::getCompletionItem)
            .map(CompletionItemCapabilities::getSnippetSupport));
  }

  /** Tells whether a completion may be accepted by typing what comes behind it. */
  public boolean takesCommitCharacters() {
    return isSo(
        text(TextDocumentClientCapabilities::getCompletion)
            .map(CompletionCapabilities::getCompletionItem)
            .map(CompletionItemCapabilities::getCommitCharactersSupport));
  }

  /** Tells whether a completion may say a word or two beside its label. */
  public boolean takesLabelDetails() {
    return isSo(
        text(TextDocumentClientCapabilities::getCompletion)
            .map(CompletionCapabilities::getCompletionItem)
            .map(CompletionItemCapabilities::getLabelDetailsSupport));
  }

  /** Tells whether a completion may be written down as it is, without being indented anew. */
  public boolean keepsIndentation() {
    return text(TextDocumentClientCapabilities::getCompletion)
        .map(CompletionCapabilities::getCompletionItem)
        .map(CompletionItemCapabilities::getInsertTextModeSupport)
        .map(CompletionItemInsertTextModeSupportCapabilities::getValueSet)
        .filter(modes -> modes.contains(InsertTextMode.AsIs))
        .isPresent();
  }

  /** Tells whether a definition may say what it was asked from. */
  public boolean takesLinks() {
    return isSo(
        text(TextDocumentClientCapabilities::getDefinition)
            .map(DefinitionCapabilities::getLinkSupport));
  }

  /** Tells whether it shows Markdown. */
  public boolean readsMarkdown() {
    return text(TextDocumentClientCapabilities::getHover)
        .map(HoverCapabilities::getContentFormat)
        .filter(formats -> formats.contains(MarkupKind.MARKDOWN))
        .isPresent();
  }

  private <T> Optional<T> text(Function<TextDocumentClientCapabilities, T> part) {
    return Optional.ofNullable(can.getTextDocument()).map(part);
  }

  private <T> Optional<T> workspace(Function<WorkspaceClientCapabilities, T> part) {
    return Optional.ofNullable(can.getWorkspace()).map(part);
  }

  private <T> Optional<T> window(Function<WindowClientCapabilities, T> part) {
    return Optional.ofNullable(can.getWindow()).map(part);
  }

  private static boolean isSo(Optional<Boolean> said) {
    return said.orElse(false);
  }
}
