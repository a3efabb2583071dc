package io.github.athenalint.lsp.document;

import io.github.athenalint.account.Account;

/**
 * What AWS answered about a target.
 *
 * @param about what the target said then
 * @param account the answers
 */
public record Answered(Wording about, Account account) {

  /** Tells whether both are about the same target, whatever it said. */
  boolean isAboutThatOf(Answered other) {
    return account.profile().equals(other.account.profile())
        && account.target().equals(other.account.target());
  }
}
