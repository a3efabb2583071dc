package io.github.athenalint.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** As much of AWS as the program needs to be told something: all is well but the workgroup. */
public final class FakeAthena implements AutoCloseable {

  private static final String CALLER =
      "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
          + "<GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ci</Arn>"
          + "<UserId>AIDA</UserId><Account>123456789012</Account></GetCallerIdentityResult>"
          + "</GetCallerIdentityResponse>";

  private static final Map<String, String> ANSWERS =
      Map.of(
          "GetWorkGroup",
          "{\"__type\":\"InvalidRequestException\",\"Message\":\"WorkGroup is not found.\"}",
          "ListWorkGroups",
          "{\"WorkGroups\":[{\"Name\":\"etl\"},{\"Name\":\"primary\"}]}",
          "GetDatabase",
          "{\"Database\":{\"Name\":\"analytics\"}}");

  private final HttpServer server;
  private final CountDownLatch asked = new CountDownLatch(1);

  /** Answers at once. */
  public FakeAthena() throws IOException {
    this(true);
  }

  private FakeAthena(boolean answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.countDown();
          if (answers) {
            handle(exchange);
          }
        });
    server.start();
  }

  /** Is there, but never answers. */
  public static FakeAthena silent() throws IOException {
    return new FakeAthena(false);
  }

  /** Waits until somebody asks. */
  public void awaitQuestion() throws InterruptedException {
    if (!asked.await(30, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody asked");
    }
  }

  /** Tells whether anybody asked anything. */
  public boolean wasAsked() {
    return asked.getCount() == 0;
  }

  /** Returns the address. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void handle(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String target =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
    String operation = target.substring(target.indexOf('.') + 1);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().add("x-amz-bucket-region", "eu-west-1");
    }
    byte[] body =
        Optional.ofNullable(ANSWERS.get(operation)).orElse(CALLER).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(
        operation.equals("GetWorkGroup") ? 400 : 200, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
