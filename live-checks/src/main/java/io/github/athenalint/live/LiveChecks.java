package io.github.athenalint.live;

import io.github.athenalint.account.Account;
import io.github.athenalint.profile.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Asks AWS whether targets really work: who signs, and whether the workgroup, the catalog, the
 * schema and the buckets are there. It reads only, unless it is asked to write. What it finds is
 * for {@link io.github.athenalint.lint.Linter} to judge.
 */
public final class LiveChecks implements AutoCloseable {

  private static final Duration CLEANING = Duration.ofSeconds(2);

  private final LiveOptions options;
  private final Connections connections;
  private final ExecutorService pool =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "live-check");
            thread.setDaemon(true);
            return thread;
          });

  private LiveChecks(LiveOptions options) {
    this.options = options;
    this.connections = new Connections(SharedConfig.read(options.env()), options.timeout());
  }

  /** Prepares to ask; nothing is sent yet. */
  public static LiveChecks open(LiveOptions options) {
    return new LiveChecks(options);
  }

  /**
   * Asks about one target. It never throws for what AWS or the network do: that is the answer.
   *
   * @param target a target of {@link LiveTargets}
   * @param progress is told every answer
   * @param cancel ends it from another thread
   * @return what AWS answered, without any secret
   */
  public Account check(Target target, Progress progress, Cancel cancel) {
    Asking asking =
        new Asking(
            pool,
            Deadline.in(options.timeout()),
            cancel,
            check -> progress.answered(target.profile(), target.name(), check));
    Account account = new TargetCheck(target, options, connections, asking).run();
    progress.finished(account);
    return account;
  }

  /** Asks about many targets at once, and returns the answers in the order of the targets. */
  public List<Account> check(List<Target> targets, Progress progress, Cancel cancel) {
    List<CompletableFuture<Account>> futures = new ArrayList<>();
    for (Target target : targets) {
      futures.add(CompletableFuture.supplyAsync(() -> check(target, progress, cancel), pool));
    }
    return futures.stream().map(CompletableFuture::join).toList();
  }

  @Override
  public void close() {
    end();
    connections.close();
  }

  /** Waits for nothing any more, but for what was written to be removed again. */
  public void end() {
    pool.shutdownNow();
    if (options.write() || options.query()) {
      awaitCleaning();
    }
  }

  /** What was written or started is to be removed or stopped, if that goes quickly. */
  private void awaitCleaning() {
    try {
      pool.awaitTermination(CLEANING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
