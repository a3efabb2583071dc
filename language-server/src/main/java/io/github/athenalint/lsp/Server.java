package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.Encoding;
import io.github.athenalint.lsp.document.Grounds;
import io.github.athenalint.lsp.document.Settings;
import io.github.athenalint.lsp.document.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** The life of the server: from {@code initialize} to {@code exit}. */
final class Server implements LanguageServer {

  private final Log log;
  private final Map<String, String> env;
  private final Path folder;
  private final String version;
  private final Desk desk;
  private final TextDocuments documents;
  private final Workspace workspace;
  private final CompletableFuture<Integer> code = new CompletableFuture<>();
  private volatile boolean shutDown;

  Server(Log log, Map<String, String> env, Path folder, String version) {
    this.log = log;
    this.env = env;
    this.folder = folder;
    this.version = version;
    this.desk =
        new Desk(World.of(new Grounds(env, List.of(), folder, Encoding.UTF_16, Settings.NONE)));
    this.documents = new TextDocuments(desk, log);
    this.workspace = new Workspace(desk);
  }

  void connect(LanguageClient client) {
    documents.connect(client);
  }

  /** Waits for the end: the client says {@code exit}, or nothing comes from it any more. */
  int end(Future<Void> listening) {
    Desk.daemon(
            () -> {
              try {
                listening.get();
              } catch (Exception broken) {
                log.failure(broken);
              }
              code.complete(shutDown ? 0 : 1);
            },
            "waiting")
        .start();
    return code.join();
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    Client client = Client.of(params);
    List<Path> folders =
        client.folders().stream().flatMap(uri -> Document.path(uri).stream()).toList();
    desk.change(
        world -> world.with(new Grounds(env, folders, folder, client.encoding(), Settings.NONE)));
    return CompletableFuture.completedFuture(
        new InitializeResult(Offer.to(client), new ServerInfo("athena-lint", version)));
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
  public void setTrace(SetTraceParams params) {
    // There is no trace: it would hold what the documents hold.
  }
}
