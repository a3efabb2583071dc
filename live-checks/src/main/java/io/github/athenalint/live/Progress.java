package io.github.athenalint.live;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Check;

/** Who wants to know how far the checks are; called from many threads. */
public interface Progress {

  /** Nobody wants to know. */
  Progress NONE = new Progress() {};

  /** A question about a target was answered. */
  default void answered(String profile, String target, Check check) {}

  /** All questions about a target were answered. */
  default void finished(Account account) {}
}
