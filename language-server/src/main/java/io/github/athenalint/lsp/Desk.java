package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.document.World;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/** Where the world of this moment lies, and where requests about it are answered. */
final class Desk {

  private volatile World world;
  private final ExecutorService answering =
      Executors.newSingleThreadExecutor(task -> daemon(task, "answering"));

  Desk(World first) {
    this.world = first;
  }

  static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, "athena-lint-" + name);
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the world of this moment. */
  World world() {
    return world;
  }

  /** Changes the world. */
  synchronized World change(UnaryOperator<World> change) {
    world = change.apply(world);
    return world;
  }

  /**
   * Answers a request about a document as it is now, on another thread.
   *
   * @param uri the document
   * @param nothing the answer for a document that is not open
   * @param answer the answer for one that is
   */
  <T> CompletableFuture<T> answer(String uri, T nothing, Function<Snapshot, T> answer) {
    return answer(world -> world.snapshot(uri).map(answer).orElse(nothing));
  }

  /** Answers a request about the world as it is now, on another thread. */
  <T> CompletableFuture<T> answer(Function<World, T> answer) {
    World now = world();
    return CompletableFutures.computeAsync(
        answering,
        cancelled -> {
          cancelled.checkCanceled();
          return bounded(() -> answer.apply(now));
        });
  }

  /** A document that is nested too deeply must not end the thread that all answers come from. */
  private static <T> T bounded(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (StackOverflowError | OutOfMemoryError tooMuch) {
      throw new CompletionException(tooMuch);
    }
  }
}
