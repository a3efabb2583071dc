package io.github.athenalint.live;

import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Refusal;
import io.github.athenalint.account.Refusal.Reason;
import io.github.athenalint.text.Regex;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * Says what a failure means, in words of our own: messages of the SDK name hosts, keys and the
 * user's other profiles. AWS gives the same failure different statuses, so the code decides, then
 * the text, then the status.
 */
final class Failures {

  private static final Set<String> KEY_UNKNOWN =
      Set.of("InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId");
  private static final Set<String> SECRET_WRONG =
      Set.of("SignatureDoesNotMatch", "InvalidSignatureException", "IncompleteSignature");
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");
  private static final Set<String> REGION_OFF =
      Set.of("RegionDisabledException", "OptInRequired", "SubscriptionRequiredException");
  private static final Set<String> DENIED =
      Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "Forbidden");
  private static final Set<String> CLOCK =
      Set.of("RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture");
  private static final Set<String> BUSY =
      Set.of(
          "Throttling",
          "ThrottlingException",
          "ThrottledException",
          "TooManyRequestsException",
          "RequestLimitExceeded",
          "SlowDown");

  private static final Regex ACTION =
      Regex.of("not authorized to perform:? ([a-z0-9-]+:[A-Za-z]+)");
  private static final Regex XML_CODE = Regex.of("<Code>([A-Za-z.]{1,60})</Code>");
  private static final Regex SHOWABLE = Regex.of("[A-Za-z.]{1,60}");

  private static final String CLOCK_WORDS =
      "the clock of this machine is wrong, AWS refuses requests that are minutes off";
  private static final String PROXY_WORDS =
      "what answers is not AWS but a proxy or a page to sign in";

  private static final int FORBIDDEN = 403;
  private static final int PROXY_SIGN_IN = 407;
  private static final int BUSY_STATUS = 429;
  private static final int SERVER_ERROR = 500;

  private final String source;
  private final String action;

  /**
   * Prepares to explain the failures of one question.
   *
   * @param source who asks, for a person
   * @param action the action that the question takes
   */
  Failures(String source, String action) {
    this.source = source;
    this.action = action;
  }

  /** Returns what a failure means. */
  Answer of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AwsServiceException service) {
        return service(service);
      }
    }
    return unverified(local(failure));
  }

  private Answer service(AwsServiceException failure) {
    String code = code(failure);
    String text = text(failure);
    if (CLOCK.contains(code)
        || text.contains("Signature expired")
        || text.contains("Signature not yet current")) {
      return unverified(CLOCK_WORDS);
    }
    if (BUSY.contains(code) || failure.statusCode() == BUSY_STATUS) {
      return unverified("AWS asks to be asked less often (" + shown(code, "429") + ")");
    }
    Optional<Reason> reason = reason(code, text, failure.statusCode());
    if (reason.isPresent()) {
      return refused(reason.get(), text);
    }
    return unverified(odd(code, failure.statusCode(), text));
  }

  private static Optional<Reason> reason(String code, String text, int status) {
    if (EXPIRED.contains(code)
        || text.contains("security token included in the request is expired")) {
      return Optional.of(Reason.EXPIRED);
    }
    if (KEY_UNKNOWN.contains(code)) {
      return Optional.of(Reason.KEY_UNKNOWN);
    }
    if (SECRET_WRONG.contains(code)) {
      return Optional.of(Reason.SECRET_WRONG);
    }
    if (REGION_OFF.contains(code)) {
      return Optional.of(Reason.REGION_OFF);
    }
    boolean denied = DENIED.contains(code) || text.contains("not authorized to perform");
    boolean silent = code.isEmpty() && status == FORBIDDEN && !isPage(text);
    return denied || silent ? Optional.of(Reason.NOT_ALLOWED) : Optional.empty();
  }

  private static String odd(String code, int status, String text) {
    if (status == PROXY_SIGN_IN) {
      return "the proxy wants a sign-in";
    }
    if (isPage(text)) {
      return PROXY_WORDS;
    }
    return status >= SERVER_ERROR
        ? "AWS has a problem of its own (" + shown(code, String.valueOf(status)) + ")"
        : "AWS answers " + shown(code, "with status " + status);
  }

  private static boolean isPage(String text) {
    String start = text.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype") || start.startsWith("<html");
  }

  private static String shown(String code, String otherwise) {
    return SHOWABLE.matches(code) ? code : otherwise;
  }

  /** Some answers hide their code from the SDK: as XML where it reads JSON. */
  private static String code(AwsServiceException failure) {
    AwsErrorDetails details = failure.awsErrorDetails();
    String code = details == null || details.errorCode() == null ? "" : details.errorCode();
    if (code.isEmpty() || !SHOWABLE.matches(code)) {
      Matcher hidden = XML_CODE.matcher(text(failure));
      return hidden.find() ? hidden.group(1) : code;
    }
    return code;
  }

  private static String text(AwsServiceException failure) {
    AwsErrorDetails details = failure.awsErrorDetails();
    if (details == null) {
      return String.valueOf(failure.getMessage());
    }
    String body = details.rawResponse() == null ? "" : details.rawResponse().asUtf8String();
    return body.isEmpty() ? String.valueOf(details.errorMessage()) : body;
  }

  /** Returns the refusal; AWS tells the action that is missing, or it is that of the question. */
  Answer refused(Reason reason, String text) {
    Matcher told = ACTION.matcher(text);
    Optional<String> missing =
        reason == Reason.NOT_ALLOWED
            ? Optional.of(told.find() ? told.group(1) : action)
            : Optional.empty();
    return new Answer.Refused(new Refusal(reason, missing, source));
  }

  private static String local(Throwable failure) {
    String odd = "something unforeseen happened (" + failure.getClass().getSimpleName() + ")";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return "the host of AWS cannot be found: no network, or no such region";
      }
      if (cause instanceof SSLException) {
        return "the certificate is not trusted: a proxy in between needs its own in `AWS_CA_BUNDLE`";
      }
      if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
        return "the host of AWS cannot be reached";
      }
      if (cause instanceof ApiCallTimeoutException
          || cause instanceof ApiCallAttemptTimeoutException
          || cause instanceof SocketTimeoutException) {
        return "no answer in time";
      }
      if (cause instanceof AbortedException || cause instanceof InterruptedException) {
        return "it was cancelled";
      }
      if (cause instanceof SocketException) {
        return "the connection broke";
      }
      if (String.valueOf(cause.getMessage()).startsWith("Unable to unmarshall")) {
        return PROXY_WORDS;
      }
      if (cause instanceof IOException && cause.getCause() == null) {
        odd = "the connection broke";
      }
    }
    return odd;
  }

  static Answer unverified(String why) {
    return new Answer.Unverified(why);
  }
}
