package io.github.athenalint.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/** The language server on two streams. */
public final class Stdio {

  private Stdio() {}

  /**
   * Serves one client until it says goodbye or is gone.
   *
   * @param in where its messages come from
   * @param out where the answers go; nobody else may write there
   * @param err where the log goes
   * @param env the environment variables
   * @param folder the current folder, absolute
   * @param version the version of the program
   * @return the exit code that the protocol asks for
   */
  public static int serve(
      InputStream in,
      OutputStream out,
      PrintStream err,
      Map<String, String> env,
      Path folder,
      String version) {
    System.setOut(err);
    CompletableFuture<MessageJsonHandler> json = new CompletableFuture<>();
    Desk.daemon(() -> WarmUp.run(folder, json), "warm-up").start();
    Log log = new Log(err);
    Wire.Late line = new Wire.Late();
    Server server = new Server(line.client(), log, env, folder, version);
    Wire wire = Wire.connect(server, line, in, out, log);
    json.complete(wire.json());
    Desk.daemon(
            () -> {
              try {
                wire.listen();
              } catch (RuntimeException broken) {
                log.failure(broken);
              }
              server.exit();
            },
            "listening")
        .start();
    return server.end();
  }
}
