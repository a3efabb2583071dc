package io.github.athenalint.lsp;

import io.github.athenalint.lsp.feature.WorkspaceSymbols;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What a client says and asks of the workspace. */
final class Workspace implements WorkspaceService {

  private final Desk desk;
  private final Circumstances circumstances;
  private final Sweep sweep;
  private final Commands commands;

  Workspace(Desk desk, Circumstances circumstances, Sweep sweep, Commands commands) {
    this.desk = desk;
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

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    return desk.answer(world -> Either.forRight(WorkspaceSymbols.of(world, params.getQuery())));
  }
}
