package io.github.athenalint.lsp;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What the server says on stderr: never a text that comes from a document. */
final class Log {

  /** The library logs whole messages, which may hold secrets. It forgets a logger nobody holds. */
  private static final Logger LIBRARY = library();

  private final PrintStream err;

  Log(PrintStream err) {
    this.err = err;
    LIBRARY.setLevel(Level.OFF);
  }

  private static Logger library() {
    System.setProperty("java.util.logging.manager", Silence.class.getName());
    return Logger.getLogger("org.eclipse.lsp4j");
  }

  /** Says something. */
  void say(String what) {
    err.print("athena-lint lsp: " + what + "\n");
    err.flush();
  }

  /** Says so if the client does not do what it was asked for; nothing depends on it. */
  void wish(CompletableFuture<?> answer) {
    CompletableFuture<?> unused =
        answer.exceptionally(
            refused -> {
              say("the client refused a wish");
              return null;
            });
  }

  /** Says that something went wrong in the server, and returns what the client is told of it. */
  ResponseError failure(Throwable error) {
    Throwable cause = error;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ResponseErrorException known) {
      return known.getResponseError();
    }
    if (cause instanceof UnsupportedOperationException && isOfLibrary(cause)) {
      return new ResponseError(ResponseErrorCode.MethodNotFound, "the server cannot do that", null);
    }
    String name = cause.getClass().getSimpleName();
    say("internal error: " + name + place(cause));
    return new ResponseError(ResponseErrorCode.InternalError, "internal error: " + name, null);
  }

  /** What the server does not offer, the library refuses so. */
  private static boolean isOfLibrary(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("org.eclipse.lsp4j.services.");
  }

  /** Returns where it happened: names of classes say nothing of a document. */
  private static String place(Throwable error) {
    for (StackTraceElement frame : error.getStackTrace()) {
      if (frame.getClassName().startsWith("io.github.athenalint.")) {
        return " in " + frame;
      }
    }
    return "";
  }
}
