package io.github.athenalint.lsp;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The answer to a request that is not done, with the reason. */
final class Refusal {

  private Refusal() {}

  /** Returns what a request ends with that is refused at once. */
  static <T> CompletableFuture<T> now(ResponseErrorCode code, String why) {
    return CompletableFuture.failedFuture(error(code, why));
  }

  /** Returns what a request ends with that was begun. */
  static ResponseErrorException error(ResponseErrorCode code, String why) {
    return new ResponseErrorException(new ResponseError(code, why, null));
  }
}
