package io.github.athenalint.lsp;

import java.io.PrintStream;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What the server says on stderr: never a text that comes from a document. */
final class Log {

  /** The library logs whole messages, which may hold secrets. It forgets a logger nobody holds. */
  private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

  private final PrintStream err;

  Log(PrintStream err) {
    this.err = err;
    LIBRARY.setLevel(Level.OFF);
  }

  /** Says something. */
  void say(String what) {
    err.print("athena-lint lsp: " + what + "\n");
    err.flush();
  }

  /** Says that something went wrong in the server, and returns what the client is told of it. */
  ResponseError failure(Throwable error) {
    Throwable cause = error;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ResponseErrorException known) {
      return known.getResponseError();
    }
    String name = cause.getClass().getSimpleName();
    say("internal error: " + name);
    return new ResponseError(ResponseErrorCode.InternalError, "internal error: " + name, null);
  }
}
