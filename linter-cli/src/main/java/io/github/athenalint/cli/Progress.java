package io.github.athenalint.cli;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line on a terminal that says how far a long run is. It comes after a second and is wiped out at
 * the end, also when the run is broken off.
 */
final class Progress implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 1000;
  private static final int BREATH_MILLIS = 100;

  /** Goes back to the first column and clears the line. */
  private static final String WIPE = "\r\u001b[K";

  private final int all;
  private final Shell shell;
  private final AtomicInteger done = new AtomicInteger();
  private final Thread ticker;
  private final Thread breakOff = new Thread(this::end, "break-off");
  private boolean ended;
  private boolean shown;

  private Progress(int all, Shell shell) {
    this.all = all;
    this.shell = shell;
    this.ticker = new Thread(this::tick, "progress");
    ticker.setDaemon(true);
  }

  /** Begins to count; nothing is ever shown unless somebody watches. */
  static Progress of(int all, Shell shell) {
    Progress progress = new Progress(all, shell);
    if (shell.watched()) {
      progress.ticker.start();
      Runtime.getRuntime().addShutdownHook(progress.breakOff);
    }
    return progress;
  }

  /** Counts one more. */
  <T> T counted(T result) {
    done.incrementAndGet();
    return result;
  }

  private void tick() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      while (show()) {
        Thread.sleep(BREATH_MILLIS);
      }
    } catch (InterruptedException over) {
      // The run is over.
    }
  }

  private synchronized boolean show() {
    if (!ended) {
      shown = true;
      print(WIPE + "linting: " + done.get() + " of " + all + " files");
    }
    return !ended;
  }

  @Override
  public void close() {
    end();
    if (shell.watched()) {
      try {
        Runtime.getRuntime().removeShutdownHook(breakOff);
      } catch (IllegalStateException brokenOff) {
        // The hook runs already.
      }
    }
  }

  private synchronized void end() {
    ended = true;
    ticker.interrupt();
    if (shown) {
      print(WIPE);
    }
  }

  private void print(String text) {
    shell.err().print(text);
    shell.err().flush();
  }
}
