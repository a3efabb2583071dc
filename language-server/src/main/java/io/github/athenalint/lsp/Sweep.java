package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticReportPartialResult;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** {@code workspace/diagnostic}: looks at all files below the folders of the editor. */
final class Sweep {

  /** So many files are told at once to a client that takes them bit by bit. */
  private static final int SOME = 20;

  private final Desk desk;
  private final Pull pull;
  private final LanguageClient client;
  private final ExecutorService sweeping =
      Executors.newSingleThreadExecutor(task -> Desk.daemon(task, "sweeping"));

  Sweep(Desk desk, Pull pull, LanguageClient client) {
    this.desk = desk;
    this.pull = pull;
    this.client = client;
  }

  CompletableFuture<WorkspaceDiagnosticReport> start(WorkspaceDiagnosticParams params) {
    return CompletableFutures.computeAsync(sweeping, stop -> report(params, stop));
  }

  private WorkspaceDiagnosticReport report(WorkspaceDiagnosticParams params, CancelChecker stop) {
    WorkDone progress = new WorkDone(client, params.getWorkDoneToken());
    progress.begin("Looking at the profiles", false);
    try {
      return new WorkspaceDiagnosticReport(reports(params, stop, progress));
    } finally {
      progress.end();
    }
  }

  /** Returns the reports that were not told bit by bit. */
  private List<WorkspaceDocumentDiagnosticReport> reports(
      WorkspaceDiagnosticParams params, CancelChecker stop, WorkDone progress) {
    Map<String, String> known = new HashMap<>();
    for (PreviousResultId previous : params.getPreviousResultIds()) {
      known.put(previous.getUri(), previous.getValue());
    }
    World world = desk.world();
    List<Path> files = world.files();
    List<WorkspaceDocumentDiagnosticReport> reports = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      stop.checkCanceled();
      pull.ask(world, files.get(i)).map(told -> report(told, known, world)).ifPresent(reports::add);
      if (params.getPartialResultToken() != null && reports.size() == SOME) {
        client.notifyProgress(
            new ProgressParams(
                params.getPartialResultToken(),
                Either.forRight(new WorkspaceDiagnosticReportPartialResult(List.copyOf(reports)))));
        reports.clear();
      }
      if ((i + 1) % SOME == 0) {
        progress.report(i + 1, files.size(), "files");
      }
    }
    return reports;
  }

  private static WorkspaceDocumentDiagnosticReport report(
      Pull.Told told, Map<String, String> known, World world) {
    String uri = told.document().uri();
    Optional<Document> open = world.document(uri);
    if (told.id().equals(known.get(uri))) {
      var same = new WorkspaceUnchangedDocumentDiagnosticReport(told.id(), uri, null);
      open.ifPresent(document -> same.setVersion(document.version()));
      return new WorkspaceDocumentDiagnosticReport(same);
    }
    var full = new WorkspaceFullDocumentDiagnosticReport(told.found(), uri, null);
    full.setResultId(told.id());
    open.ifPresent(document -> full.setVersion(document.version()));
    return new WorkspaceDocumentDiagnosticReport(full);
  }
}
