package io.github.athenalint.live;

import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Fact;
import io.github.athenalint.account.Refusal.Reason;
import io.github.athenalint.profile.S3Location;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Asks S3 about the locations of a target.
 *
 * @param s3 sends the requests
 * @param region the region of the target
 * @param who who asks, for a person
 */
record S3Questions(SignedS3 s3, String region, String who) {

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  /** Asks for a bucket: whether it is there, and where. */
  Answer bucket(String name) {
    Failures failures = new Failures(who, "s3:ListBucket");
    try {
      SignedS3.Reply reply = s3.head(name);
      if (reply.region().filter(place -> !place.equals(region)).isPresent()) {
        return new Answer.Elsewhere(reply.region().get());
      }
      return switch (reply.status()) {
        case OK -> new Answer.Known(new Fact.Bucket(name, reply.region()));
        case FORBIDDEN -> failures.refused(Reason.NOT_ALLOWED, "");
        case NOT_FOUND -> new Answer.Missing(List.of());
        default -> odd(reply);
      };
    } catch (IOException | SdkException failure) {
      return failures.of(failure);
    }
  }

  /** Writes an empty object of a name that nobody has, and removes it whatever happens. */
  Answer write(S3Location folder) {
    S3Location object = folder.child(".athena-lint-probe-" + UUID.randomUUID());
    Failures failures = new Failures(who, "s3:PutObject");
    try {
      SignedS3.Reply reply = s3.put(object);
      if (reply.status() == OK) {
        return new Answer.Known(new Fact.Written(remove(object)));
      }
      return reply.status() == FORBIDDEN ? failures.refused(Reason.NOT_ALLOWED, "") : odd(reply);
    } catch (IOException | SdkException failure) {
      // The object may be there all the same.
      remove(object);
      return failures.of(failure);
    }
  }

  private boolean remove(S3Location object) {
    try {
      int status = s3.delete(object).status();
      return status == OK || status == NO_CONTENT;
    } catch (IOException | SdkException failure) {
      return false;
    }
  }

  private static Answer odd(SignedS3.Reply reply) {
    return Failures.unverified(
        reply.status() >= SERVER_ERROR
            ? "S3 has a problem of its own (" + reply.status() + ")"
            : "S3 answers with status " + reply.status());
  }
}
