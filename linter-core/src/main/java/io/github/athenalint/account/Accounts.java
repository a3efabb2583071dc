package io.github.athenalint.account;

import java.util.List;
import java.util.Optional;

/**
 * What AWS answered about the targets of one file.
 *
 * @param all one account a target that was asked about
 */
public record Accounts(List<Account> all) {

  /** Nobody asked AWS. */
  public static final Accounts NONE = new Accounts(List.of());

  /** Copies the accounts. */
  public Accounts {
    all = List.copyOf(all);
  }

  /** Returns what AWS answered about a target. */
  public Optional<Account> of(String profile, String target) {
    for (Account one : all) {
      if (one.profile().equals(profile) && one.target().equals(target)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
