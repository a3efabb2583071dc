package io.github.athenalint.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;

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
    Log log = new Log(err);
    Server server = new Server(log, env, folder, version);
    Launcher<LanguageClient> launcher =
        new Launcher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExceptionHandler(log::failure)
            .create();
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    return server.end(listening);
  }
}
