package io.github.athenalint.account;

import java.util.Optional;

/**
 * Why nobody gets an answer with these credentials.
 *
 * @param reason the reason
 * @param action the action that is not allowed, where AWS or the question tells it
 * @param source where the credentials come from; never a secret
 */
public record Refusal(Reason reason, Optional<String> action, String source) {

  /** Reasons to refuse. */
  public enum Reason {
    /** The identity may not do it. */
    NOT_ALLOWED("not allowed"),
    /** The shared AWS configuration has no such profile. */
    PROFILE_MISSING("there is no such AWS profile"),
    /** There are no credentials anywhere. */
    NO_CREDENTIALS("there are no credentials"),
    /** The single sign-on session is over, or never began. */
    SIGN_IN_NEEDED("nobody is signed in"),
    /** The credentials were good once. */
    EXPIRED("the credentials have expired"),
    /** AWS does not know the access key, or not with this token. */
    KEY_UNKNOWN("AWS does not know the access key"),
    /** The secret does not belong to the access key. */
    SECRET_WRONG("the secret does not belong to the access key"),
    /** The role lets nobody of this identity in. */
    ROLE_CLOSED("the role cannot be assumed"),
    /** The account has not switched the region on. */
    REGION_OFF("the region is not switched on");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** Returns it in a few words, for a person. */
    public String words() {
      return words;
    }
  }

  /** Returns it in a few words, for a person. */
  public String words() {
    return reason.words() + action.map(name -> ": " + name).orElse("");
  }
}
