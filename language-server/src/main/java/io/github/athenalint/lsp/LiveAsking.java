package io.github.athenalint.lsp;

import io.github.athenalint.live.Cancel;
import io.github.athenalint.live.LiveJar;
import io.github.athenalint.lsp.document.Answered;
import io.github.athenalint.lsp.document.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * Asks AWS when somebody wants that, and never otherwise. What AWS says of the outputs becomes
 * findings; what could not be found out is told once.
 */
final class LiveAsking {

  /** So long a client may take to prepare to show progress. */
  private static final long PATIENCE_SECONDS = 2;

  private final Desk desk;
  private final Supplier<Findings> findings;
  private final LanguageClient client;
  private final Map<Either<String, Integer>, Cancel> running = new ConcurrentHashMap<>();

  LiveAsking(Desk desk, Supplier<Findings> findings, LanguageClient client) {
    this.desk = desk;
    this.findings = findings;
    this.client = client;
  }

  /**
   * Asks about a document.
   *
   * @param uri the document
   * @param profile if present, the only profile that is wanted
   * @param target if present, the only target that is wanted
   * @param token what the client shows progress by, if it does
   */
  CompletableFuture<Object> start(
      String uri,
      Optional<String> profile,
      Optional<String> target,
      @Nullable Either<String, Integer> token) {
    Optional<Snapshot> snapshot = desk.world().snapshot(uri);
    if (snapshot.isEmpty()) {
      return refused("the document is not open");
    }
    if (!desk.world().grounds().settings().live()) {
      return refused("the settings of the editor do not let AWS be asked");
    }
    if (!LiveJar.isThere()) {
      return refused(LiveJar.MISSING);
    }
    Cancel cancel = new Cancel();
    CompletableFuture<Object> answer = new CompletableFuture<>();
    CompletableFuture<?> unusedEnd =
        answer.whenComplete(
            (done, failed) -> {
              if (answer.isCancelled()) {
                cancel.cancel();
              }
            });
    CompletableFuture<?> unusedBegin =
        shown(token)
            .thenAccept(
                shown -> {
                  Inquiry inquiry = new Inquiry(snapshot.get(), profile, target, shown, cancel);
                  Desk.daemon(() -> run(inquiry, answer), "asking").start();
                });
    return answer;
  }

  /** Ends what a client shows progress of. */
  void cancel(Either<String, Integer> token) {
    Cancel known = running.get(token);
    if (known != null) {
      known.cancel();
    }
  }

  private static CompletableFuture<Object> refused(String why) {
    return Refusal.now(ResponseErrorCode.RequestFailed, why);
  }

  /** A client that gives no token may let us make one. */
  private CompletableFuture<WorkDone> shown(@Nullable Either<String, Integer> token) {
    if (token != null || !desk.world().grounds().client().showsProgress()) {
      return CompletableFuture.completedFuture(new WorkDone(client, token));
    }
    Either<String, Integer> own = Either.forLeft("athena-lint-" + UUID.randomUUID());
    return client
        .createProgress(new WorkDoneProgressCreateParams(own))
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .handle((made, refused) -> new WorkDone(client, refused == null ? own : null));
  }

  private void run(Inquiry inquiry, CompletableFuture<Object> answer) {
    Either<String, Integer> token = inquiry.shown().token();
    try {
      if (token != null) {
        running.put(token, inquiry.cancel());
      }
      List<Answered> answers = inquiry.ask();
      if (inquiry.cancel().isCancelled()) {
        answer.completeExceptionally(
            Refusal.error(ResponseErrorCode.RequestCancelled, "cancelled"));
      } else if (answers.isEmpty()) {
        answer.completeExceptionally(
            Refusal.error(ResponseErrorCode.RequestFailed, "there is no such output for Athena"));
      } else {
        keep(inquiry.snapshot().uri(), answers);
        tell(inquiry.snapshot(), answers);
        answer.complete(LiveWords.checks(answers));
      }
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError broken) {
      answer.completeExceptionally(broken);
    } finally {
      if (token != null) {
        running.remove(token);
      }
    }
  }

  /** A document that was closed meanwhile wants no answer. */
  private void keep(String uri, List<Answered> answers) {
    desk.change(
        world ->
            world
                .document(uri)
                .map(document -> world.with(document.answered(answers)))
                .orElse(world));
    desk.world().document(uri).ifPresent(findings.get()::answered);
  }

  private void tell(Snapshot asked, List<Answered> answers) {
    List<String> doubts = LiveWords.doubts(answers);
    String words =
        doubts.isEmpty()
            ? LiveWords.result(desk.world().snapshot(asked.uri()).orElse(asked), answers)
            : String.join("\n", doubts);
    client.showMessage(
        new MessageParams(
            doubts.isEmpty() ? MessageType.Info : MessageType.Warning,
            "athena-lint: " + asked.report().masked(words)));
  }
}
