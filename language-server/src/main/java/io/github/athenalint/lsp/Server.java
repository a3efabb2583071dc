package io.github.athenalint.lsp;

import com.google.gson.JsonElement;
import io.github.athenalint.lsp.document.Client;
import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.Grounds;
import io.github.athenalint.lsp.document.Settings;
import io.github.athenalint.lsp.document.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** The life of the server: from {@code initialize} to {@code exit}. */
final class Server implements LanguageServer {

  private final Map<String, String> env;
  private final Path folder;
  private final String version;
  private final Desk desk;
  private final TextDocuments documents;
  private final Workspace workspace;
  private final Circumstances circumstances;
  private final LiveAsking live;
  private final CompletableFuture<Integer> code = new CompletableFuture<>();
  private volatile boolean ready;
  private volatile boolean shutDown;

  Server(LanguageClient remote, Log log, Map<String, String> env, Path folder, String version) {
    this.env = env;
    this.folder = folder;
    this.version = version;
    this.desk =
        new Desk(World.of(new Grounds(env, List.of(), folder, Client.PLAIN, Settings.NONE)));
    Push push = new Push(desk, remote, log);
    Pull pull = new Pull(desk, remote, log);
    Supplier<Findings> findings =
        () -> desk.world().grounds().client().pullsDiagnostics() ? pull : push;
    this.circumstances = new Circumstances(desk, findings, remote, log);
    this.documents = new TextDocuments(desk, new Sync(desk, findings, log), pull);
    this.live = new LiveAsking(desk, findings, remote);
    this.workspace =
        new Workspace(
            desk,
            circumstances,
            new Sweep(desk, pull, remote),
            new Commands(desk, live, remote, log));
  }

  /** Tells whether the client introduced itself. */
  boolean isReady() {
    return ready;
  }

  /** Tells whether the client said that it needs nothing more. */
  boolean isShutDown() {
    return shutDown;
  }

  /** Waits for the end, and returns the exit code. */
  int end() {
    return code.join();
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    Client client = Client.of(params);
    List<Path> folders =
        client.folders().stream().flatMap(uri -> Document.path(uri).stream()).toList();
    SettingsReader reader = new SettingsReader();
    Settings settings =
        params.getInitializationOptions() instanceof JsonElement given
            ? reader.read(given)
            : Settings.NONE;
    desk.change(world -> world.with(new Grounds(env, folders, folder, client, settings)));
    circumstances.complain(reader.complaints());
    if (params.getProcessId() != null) {
      ParentWatch.start(params.getProcessId(), this::exit);
    }
    ready = true;
    return CompletableFuture.completedFuture(
        new InitializeResult(Offer.to(client), new ServerInfo("athena-lint", version)));
  }

  @Override
  public void initialized(InitializedParams params) {
    circumstances.register();
    WarmUp.later(folder, desk.world().grounds().client());
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    code.complete(shutDown ? 0 : 1);
  }

  @Override
  public TextDocuments getTextDocumentService() {
    return documents;
  }

  @Override
  public Workspace getWorkspaceService() {
    return workspace;
  }

  @Override
  public void cancelProgress(WorkDoneProgressCancelParams params) {
    live.cancel(params.getToken());
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // There is no trace: it would hold what the documents hold.
  }
}
