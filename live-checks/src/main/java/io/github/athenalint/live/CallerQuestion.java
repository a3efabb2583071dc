package io.github.athenalint.live;

import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Fact;
import io.github.athenalint.account.Refusal;
import io.github.athenalint.account.Refusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Asks who signs: the one call that needs no permission. */
final class CallerQuestion {

  /** Beyond so much AWS refuses; the SDK for Java corrects it in secret, boto3 does not. */
  private static final Duration MOST_SKEW = Duration.ofMinutes(5);

  private static final int ROLE_PARTS = 3;

  private CallerQuestion() {}

  static Answer ask(Clients clients, Signing signing) {
    Optional<Answer> failed = failure(clients, signing);
    if (failed.isPresent()) {
      return failed.get();
    }
    try {
      GetCallerIdentityResponse caller = clients.sts().getCallerIdentity();
      Optional<String> skew = skew(caller);
      return skew.isPresent()
          ? Failures.unverified(skew.get())
          : new Answer.Known(
              new Fact.Caller(caller.account(), who(caller.arn()), signing.source()));
    } catch (SdkException failure) {
      return rejected(new Failures(signing.source(), "sts:GetCallerIdentity").of(failure));
    }
  }

  /** Nobody can be forbidden to ask who he is, so a bare no is about the key. */
  private static Answer rejected(Answer answer) {
    return answer instanceof Answer.Refused refused
            && refused.refusal().reason() == Reason.NOT_ALLOWED
        ? new Answer.Refused(
            new Refusal(Reason.KEY_UNKNOWN, Optional.empty(), refused.refusal().source()))
        : answer;
  }

  private static Optional<Answer> failure(Clients clients, Signing signing) {
    try {
      clients.credentials().resolveCredentials();
      return Optional.empty();
    } catch (SdkException | IllegalArgumentException | IllegalStateException failure) {
      return Optional.of(CredentialFailures.of(failure, signing));
    }
  }

  private static Optional<String> skew(GetCallerIdentityResponse caller) {
    return caller
        .sdkHttpResponse()
        .firstMatchingHeader("Date")
        .flatMap(CallerQuestion::instant)
        .map(server -> Duration.between(server, Instant.now()))
        .filter(difference -> difference.abs().compareTo(MOST_SKEW) > 0)
        .map(
            difference ->
                "the clock of this machine is "
                    + difference.abs().toMinutes()
                    + (difference.isNegative() ? " minutes slow" : " minutes fast")
                    + ", with which boto3 is refused");
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (DateTimeParseException odd) {
      return Optional.empty();
    }
  }

  /** Returns a role or user by its name alone. */
  private static String who(String arn) {
    String[] resource = arn.substring(arn.lastIndexOf(':') + 1).split("/", -1);
    if (resource[0].equals("assumed-role") && resource.length >= ROLE_PARTS) {
      return "role " + resource[1];
    }
    return resource.length == 1 ? resource[0] : resource[0] + " " + resource[resource.length - 1];
  }
}
