package io.github.athenalint.live;

import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Refusal;
import io.github.athenalint.account.Refusal.Reason;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Says why no keys could be had. */
final class CredentialFailures {

  private CredentialFailures() {}

  static Answer of(Exception failure, Signing signing) {
    Answer plain = new Failures(signing.source(), "sts:AssumeRole").of(failure);
    boolean answered = answeredByAws(failure);
    if (signing instanceof Signing.Role role) {
      return answered ? ofRole(plain, role) : of(failure, role.base());
    }
    if (signing instanceof Signing.Sso sso) {
      boolean doubtful = answered && plain instanceof Answer.Unverified;
      return doubtful || isOffline(plain) ? plain : refused(Reason.SIGN_IN_NEEDED, sso.source());
    }
    if (signing instanceof Signing.WebIdentity web) {
      return answered || isOffline(plain)
          ? closed(plain, web.source())
          : new Answer.NotChecked("the file of the web identity token cannot be read");
    }
    if (signing instanceof Signing.Program program) {
      return new Answer.NotChecked("the `credential_process` of " + program.source() + " fails");
    }
    return signing instanceof Signing.Keys || answered
        ? plain
        : refused(
            Reason.NO_CREDENTIALS,
            "not in the environment, the shared configuration or the machine");
  }

  /** Who assumes is known by its own keys: what is wrong with those is told of the base. */
  private static Answer ofRole(Answer plain, Signing.Role role) {
    if (plain instanceof Answer.Refused refused) {
      return refused.refusal().reason() == Reason.NOT_ALLOWED
          ? refused(Reason.ROLE_CLOSED, role.base().source())
          : refused(refused.refusal().reason(), role.base().source());
    }
    return plain;
  }

  private static Answer closed(Answer plain, String source) {
    return plain instanceof Answer.Refused refused
            && refused.refusal().reason() == Reason.NOT_ALLOWED
        ? refused(Reason.ROLE_CLOSED, source)
        : plain;
  }

  private static boolean answeredByAws(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AwsServiceException) {
        return true;
      }
      if (cause instanceof NoSuchFileException) {
        return false;
      }
    }
    return false;
  }

  /** The network was in the way, not the credentials. */
  private static boolean isOffline(Answer plain) {
    return plain instanceof Answer.Unverified unverified
        && !unverified.why().startsWith("something unforeseen");
  }

  private static Answer refused(Reason reason, String source) {
    return new Answer.Refused(new Refusal(reason, Optional.empty(), source));
  }
}
