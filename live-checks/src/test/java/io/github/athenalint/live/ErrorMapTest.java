package io.github.athenalint.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Check;
import io.github.athenalint.account.Question;
import io.github.athenalint.account.Refusal.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Every way in which AWS, or what stands before it, says no; with the bodies that AWS sends. */
class ErrorMapTest {

  private static final String STS =
      "GetCallerIdentity %s <ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
          + "<Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>"
          + "<RequestId>1</RequestId></ErrorResponse>";

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "403, InvalidClientTokenId, The security token included in the request is invalid., KEY_UNKNOWN",
    "403, SignatureDoesNotMatch, The request signature we calculated does not match, SECRET_WRONG",
    "403, ExpiredToken, The security token included in the request is expired, EXPIRED",
    "403, ExpiredTokenException, The security token included in the request is expired, EXPIRED",
    "403, RegionDisabledException, STS is not activated in this region, REGION_OFF",
    "403, OptInRequired, You are not subscribed, REGION_OFF"
  })
  void whoSignsIsRefused(
      String status, String code, String message, Reason reason, @TempDir Path home)
      throws IOException {
    try (FakeAws aws = new FakeAws(STS.formatted(status, code, message))) {
      Account account = Shop.at(home, aws.url(), Shop.PROFILES).accounts().get(0);
      assertThat(account.checks()).hasSize(1);
      assertThat(refusal(account.checks().get(0))).isEqualTo(reason);
      assertThat(aws.asked()).containsOnly("GetCallerIdentity");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "403 AccessDeniedException | __type | not authorized to perform: athena:GetWorkGroup on",
        "400 AccessDeniedException | __type | not authorized to perform: athena:GetWorkGroup on",
        "400 com.amazon.coral.service#AccessDeniedException | __type | You shall not pass",
      })
  void anActionIsDenied(String answer, String member, String message, @TempDir Path home)
      throws IOException {
    String[] words = answer.split(" ", 2);
    String line =
        "GetWorkGroup %s {\"%s\":\"%s\",\"Message\":\"User: x is %s resource: y\"}"
            .formatted(words[0], member, words[1], message);
    try (FakeAws aws = new FakeAws(line)) {
      Shop shop = Shop.at(home, aws.url(), Shop.PROFILES);
      Answer refused = shop.answer(Question.WORKGROUP);
      assertThat(refused.words()).isEqualTo("not allowed: athena:GetWorkGroup");
      assertThat(shop.rules()).contains("permission-missing");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "GetWorkGroup 400 {\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}"
            + " | AWS asks to be asked less often (ThrottlingException)",
        "GetWorkGroup 400 {\"__type\":\"TooManyRequestsException\",\"Message\":\"x\"}"
            + " | AWS asks to be asked less often (TooManyRequestsException)",
        "GetWorkGroup 503 <html><body>Service Unavailable</body></html>"
            + " | what answers is not AWS but a proxy or a page to sign in",
        "GetWorkGroup 500 {\"__type\":\"InternalServerException\",\"Message\":\"oops\"}"
            + " | AWS has a problem of its own (InternalServerException)",
        "GetWorkGroup 200 <html><body>Please sign in</body></html>"
            + " | what answers is not AWS but a proxy or a page to sign in",
        "GetWorkGroup 403 <html><body>Blocked</body></html>"
            + " | what answers is not AWS but a proxy or a page to sign in",
        "GetWorkGroup 407 nothing | the proxy wants a sign-in",
        "GetWorkGroup 403 {\"__type\":\"InvalidSignatureException\",\"message\":\"Signature expired:"
            + " 20260101T000000Z is now earlier than 20261126T000000Z\"}"
            + " | the clock of this machine is wrong, AWS refuses requests that are minutes off",
        "GetWorkGroup 400 {\"__type\":\"SomethingNewException\",\"Message\":\"AKIAMARKER\"}"
            + " | AWS answers SomethingNewException",
        "GetWorkGroup 400 {\"__type\":\"InvalidRequestException\",\"Message\":\"odd\"}"
            + " | AWS answers InvalidRequestException"
      })
  void nobodyCanTell(String line, String why, @TempDir Path home) throws IOException {
    try (FakeAws aws = new FakeAws(line)) {
      Answer answer = Shop.at(home, aws.url(), Shop.PROFILES).answer(Question.WORKGROUP);
      assertThat(answer).isInstanceOf(Answer.Unverified.class);
      assertThat(answer.words()).isEqualTo(why);
    }
  }

  @Test
  void aDoubtIsNoFinding(@TempDir Path home) throws IOException {
    try (FakeAws aws = new FakeAws("GetWorkGroup 503 ", "HeadBucket 503", "GetDatabase 503 ")) {
      assertThat(Shop.at(home, aws.url(), Shop.PROFILES).rules()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "301, 301",
    "307, 307",
    "400, 400",
  })
  void aBucketElsewhereTellsWhere(String status, String name, @TempDir Path home)
      throws IOException {
    String line = "HeadBucket %s x-amz-bucket-region=eu-north-1".formatted(status);
    try (FakeAws aws = new FakeAws(line)) {
      Answer answer = Shop.at(home, aws.url(), Shop.PROFILES).answer(Question.BUCKET);
      assertThat(answer).isEqualTo(new Answer.Elsewhere("eu-north-1"));
    }
  }

  @Test
  void nothingListens(@TempDir Path home) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Account account = Shop.at(home, "http://127.0.0.1:" + port, Shop.PROFILES).accounts().get(0);
    assertThat(account.checks())
        .extracting(Check::question)
        .containsExactly(Question.CREDENTIALS, Question.WORKGROUP);
    assertThat(account.checks())
        .allMatch(check -> check.answer().words().equals("the host of AWS cannot be reached"));
  }

  @Test
  void theNetworkIsInTheWay() {
    Failures failures = new Failures("", "");
    assertThat(failures.of(SdkClientException.create("athena.eu", new UnknownHostException("h"))))
        .isEqualTo(
            new Answer.Unverified(
                "the host of AWS cannot be found: no network, or no such region"));
    assertThat(failures.of(SdkClientException.create("x", new SSLHandshakeException("PKIX"))))
        .isEqualTo(
            new Answer.Unverified(
                "the certificate is not trusted: a proxy in between needs its own in `AWS_CA_BUNDLE`"));
    assertThat(failures.of(new IllegalStateException("MARKER")).words()).doesNotContain("MARKER");
  }

  @Test
  void timeIsBounded(@TempDir Path home) throws IOException {
    try (FakeAws aws = new FakeAws("GetWorkGroup 999")) {
      long start = System.nanoTime();
      Shop shop = Shop.at(home, aws.url(), Shop.PROFILES).within(Duration.ofSeconds(2));
      Account account = shop.accounts().get(0);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
      Check late = account.checks(Question.WORKGROUP).findFirst().orElseThrow();
      assertThat(late.answer()).isInstanceOf(Answer.Unverified.class);
      assertThat(late.answer().words()).contains("no answer");
      assertThat(account.checks(Question.BUCKET).findFirst().orElseThrow().answer())
          .isInstanceOf(Answer.Known.class);
    }
  }

  @Test
  void aQueryThatTakesTooLongIsStopped(@TempDir Path home) throws IOException {
    try (FakeAws aws =
        new FakeAws(
            "GetQueryExecution 200 {\"QueryExecution\":{\"QueryExecutionId\":\"q\","
                + "\"Status\":{\"State\":\"RUNNING\"}}}")) {
      Shop shop = Shop.at(home, aws.url(), Shop.PROFILES).whole().within(Duration.ofSeconds(3));
      assertThat(shop.answer(Question.QUERY).words())
          .isEqualTo("the query did not end in time and was stopped");
      assertThat(aws.asked()).contains("StopQueryExecution");
    }
  }

  @Test
  void whatIsWrittenIsRemoved(@TempDir Path home) throws IOException {
    try (FakeAws aws = new FakeAws()) {
      Shop shop = Shop.at(home, aws.url(), Shop.PROFILES).whole();
      assertThat(shop.answer(Question.WRITE).words()).isEqualTo("wrote an object and removed it");
      List<String> asked = aws.asked();
      assertThat(asked).filteredOn(one -> one.startsWith("PutObject")).hasSize(2);
      assertThat(asked).filteredOn(one -> one.startsWith("DeleteObject")).hasSize(2);
    }
  }

  @Test
  void nothingIsWrittenUnasked(@TempDir Path home) throws IOException {
    try (FakeAws aws = new FakeAws()) {
      assertThat(Shop.at(home, aws.url(), Shop.PROFILES).rules()).isEmpty();
      assertThat(aws.asked())
          .containsExactlyInAnyOrder(
              "GetCallerIdentity", "GetWorkGroup:etl", "GetDatabase:etl", "HeadBucket:acme-athena");
    }
  }

  private static Reason refusal(Check check) {
    assertThat(check.answer()).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused) check.answer()).refusal().reason();
  }
}
