package io.github.athenalint.live;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether somebody wants the checks to end; may be asked and told from any thread. */
public final class Cancel {

  private final AtomicBoolean cancelled = new AtomicBoolean();

  /** Ends the checks: nothing new is asked, and what is out is not waited for. */
  public void cancel() {
    cancelled.set(true);
  }

  /** Tells whether the checks are to end. */
  public boolean isCancelled() {
    return cancelled.get();
  }
}
