package io.github.athenalint.live;

import io.github.athenalint.account.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How requests get signed, as boto3 would decide; known before anybody is asked. */
sealed interface Signing {

  /** Returns where the credentials come from, for a person. */
  String source();

  /**
   * Keys that are written down somewhere.
   *
   * @param id the id of the access key
   * @param secret its secret
   * @param token the token of temporary keys
   */
  record Keys(String id, String secret, Optional<String> token, String source) implements Signing {
    @Override
    public String toString() {
      return "Keys[" + source + "]";
    }
  }

  /**
   * A role that another identity assumes.
   *
   * @param base the other identity
   * @param arn the role
   * @param externalId what the role asks for
   * @param session the name of the session
   * @param seconds how long it lasts
   */
  record Role(
      Signing base,
      String arn,
      Optional<String> externalId,
      Optional<String> session,
      Optional<Integer> seconds,
      String source)
      implements Signing {}

  /**
   * A role for whoever holds a token.
   *
   * @param tokenFile the file of the token
   * @param arn the role
   * @param session the name of the session
   */
  record WebIdentity(String tokenFile, String arn, Optional<String> session, String source)
      implements Signing {}

  /**
   * Single sign-on.
   *
   * @param settings the settings of the profile, those of its session put in
   * @param session the name of the session, if it is not of the old kind
   */
  record Sso(Map<String, String> settings, Optional<String> session, String source)
      implements Signing {}

  /**
   * A program that prints keys.
   *
   * @param command the program and its arguments
   */
  record Program(List<String> command, String source) implements Signing {}

  /** The container that this runs in. */
  record Container(String source) implements Signing {}

  /** The machine that this runs on. */
  record Instance(String source) implements Signing {}

  /**
   * Nobody signs.
   *
   * @param answer why not
   */
  record Nobody(Answer answer, String source) implements Signing {}
}
