package io.github.athenalint.lsp;

import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;

/** What the server offers to a client. */
final class Offer {

  private Offer() {}

  /** Returns what a client is offered. */
  static ServerCapabilities to(Client client) {
    ServerCapabilities offer = new ServerCapabilities();
    offer.setPositionEncoding(client.encoding().word());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    offer.setTextDocumentSync(sync);
    offer.setDocumentSymbolProvider(true);
    offer.setFoldingRangeProvider(true);
    return offer;
  }
}
