package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Client;
import io.github.athenalint.lsp.feature.CodeActions;
import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What the server offers to a client. */
final class Offer {

  private Offer() {}

  /** Returns what a client is offered. */
  static ServerCapabilities to(Client client) {
    ServerCapabilities offer = new ServerCapabilities();
    offer.setPositionEncoding(client.encoding().word());
    offer.setTextDocumentSync(sync());
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    offer.setWorkspace(new WorkspaceServerCapabilities(folders));
    if (client.pullsDiagnostics()) {
      DiagnosticRegistrationOptions pull = new DiagnosticRegistrationOptions(true, true);
      pull.setIdentifier("athena-lint");
      offer.setDiagnosticProvider(pull);
    }
    if (client.takesCodeActions()) {
      offer.setCodeActionProvider(
          new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActions.FIX_ALL)));
    } else {
      offer.setCodeActionProvider(true);
    }
    offer.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.NAMES));
    offer.setDocumentSymbolProvider(true);
    offer.setFoldingRangeProvider(true);
    LanguageFeatures.offer(offer);
    return offer;
  }

  private static TextDocumentSyncOptions sync() {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    return sync;
  }
}
