package io.github.athenalint.lsp;

import java.util.Optional;

/** Ends the server when the editor that started it is gone without a word. */
final class ParentWatch {

  private static final long EVERY_MILLIS = 2_000;

  private ParentWatch() {}

  /**
   * Watches a process. One that cannot be seen from here, as from within a container, is not
   * watched.
   *
   * @param id the process
   * @param gone what is done when it is gone
   */
  static void start(long id, Runnable gone) {
    Optional<ProcessHandle> parent = ProcessHandle.of(id).filter(ProcessHandle::isAlive);
    parent.ifPresent(process -> Desk.daemon(() -> watch(process, gone), "parent").start());
  }

  private static void watch(ProcessHandle process, Runnable gone) {
    try {
      while (process.isAlive()) {
        Thread.sleep(EVERY_MILLIS);
      }
      gone.run();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
