package io.github.athenalint.lsp;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What a client says and asks of the workspace. */
final class Workspace implements WorkspaceService {

  private final Circumstances circumstances;
  private final Sweep sweep;
  private final Commands commands;

  Workspace(Circumstances circumstances, Sweep sweep, Commands commands) {
    this.sweep = sweep;
    this.circumstances = circumstances;
    this.commands = commands;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    circumstances.changed(params);
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    circumstances.changed(params);
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    circumstances.changed(params.getEvent());
  }

  @Override
  public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
    return sweep.start(params);
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return commands.run(params);
  }
}
