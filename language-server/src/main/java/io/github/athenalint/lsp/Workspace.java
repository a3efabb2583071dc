package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.World;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What a client says and asks of the workspace. */
final class Workspace implements WorkspaceService {

  private final Desk desk;

  Workspace(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    desk.change(World::fresh);
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    for (FileEvent event : params.getChanges()) {
      Document.path(event.getUri()).ifPresent(path -> desk.change(world -> world.touched(path)));
    }
  }
}
