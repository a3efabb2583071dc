package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Encoding;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceFolder;

/**
 * What a client can, and where it works.
 *
 * @param encoding in what columns are counted
 * @param folders the URIs of the folders that are open
 */
record Client(Encoding encoding, List<String> folders) {

  /** Reads what a client says of itself. */
  static Client of(InitializeParams params) {
    Optional<ClientCapabilities> can = Optional.ofNullable(params.getCapabilities());
    List<String> encodings =
        can.map(ClientCapabilities::getGeneral)
            .map(GeneralClientCapabilities::getPositionEncodings)
            .orElse(List.of());
    return new Client(Encoding.choose(encodings), folders(params));
  }

  @SuppressWarnings("deprecation") // what clients say that are older than workspace folders
  private static List<String> folders(InitializeParams params) {
    if (params.getWorkspaceFolders() != null) {
      return params.getWorkspaceFolders().stream().map(WorkspaceFolder::getUri).toList();
    }
    return Optional.ofNullable(params.getRootUri()).stream().toList();
  }
}
