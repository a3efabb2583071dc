package io.github.athenalint.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AWS on the loopback address, with the bodies that AWS sends. All is well unless a test says
 * otherwise, in lines such as {@code GetWorkGroup:etl 400 {"__type":…}} or {@code HeadBucket 403
 * x-amz-bucket-region=us-east-1}.
 */
final class FakeAws implements AutoCloseable {

  private static final Pattern LINE =
      Pattern.compile("(\\S+) (\\d{3})((?: [\\w-]+=\\S+)*)(?: (.*))?");
  private static final Pattern NAME = Pattern.compile("\"(?:WorkGroup|Name)\":\"([^\"]*)\"");
  private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=(\\w+)");

  private static final List<String> ALL_IS_WELL =
      List.of(
          "GetCallerIdentity 200 <GetCallerIdentityResponse"
              + " xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>"
              + "<Arn>arn:aws:sts::123456789012:assumed-role/etl/ci</Arn><UserId>AROA:ci</UserId>"
              + "<Account>123456789012</Account></GetCallerIdentityResult>"
              + "<ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>"
              + "</GetCallerIdentityResponse>",
          "AssumeRole 200 <AssumeRoleResponse"
              + " xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult>"
              + "<AssumedRoleUser><AssumedRoleId>AROA:x</AssumedRoleId>"
              + "<Arn>arn:aws:sts::123456789012:assumed-role/etl/x</Arn></AssumedRoleUser>"
              + "<Credentials><AccessKeyId>ASIAQQQQQQQQQQQQQQQQ</AccessKeyId>"
              + "<SecretAccessKey>MARKERROLESECRET</SecretAccessKey>"
              + "<SessionToken>MARKERROLETOKEN</SessionToken>"
              + "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>"
              + "</AssumeRoleResponse>",
          "GetWorkGroup 200 {\"WorkGroup\":{\"Name\":\"etl\",\"State\":\"ENABLED\","
              + "\"Configuration\":{\"ResultConfiguration\":{\"OutputLocation\":"
              + "\"s3://acme-athena/etl/\"},\"EnforceWorkGroupConfiguration\":false,"
              + "\"EngineVersion\":{\"SelectedEngineVersion\":\"AUTO\","
              + "\"EffectiveEngineVersion\":\"Athena engine version 3\"}}}}",
          "ListWorkGroups 200 {\"WorkGroups\":[{\"Name\":\"etl\"},{\"Name\":\"primary\"}]}",
          "GetDataCatalog 200 {\"DataCatalog\":{\"Name\":\"shared\",\"Type\":\"GLUE\","
              + "\"Parameters\":{\"catalog-id\":\"123456789012\"}}}",
          "GetDatabase 200 {\"Database\":{\"Name\":\"analytics\"}}",
          "StartQueryExecution 200 {\"QueryExecutionId\":\"0a1b2c3d-0000-4000-8000-000000000001\"}",
          "GetQueryExecution 200 {\"QueryExecution\":{\"QueryExecutionId\":"
              + "\"0a1b2c3d-0000-4000-8000-000000000001\",\"Status\":{\"State\":\"SUCCEEDED\"}}}",
          "StopQueryExecution 200 {}",
          "HeadBucket 200 x-amz-bucket-region=eu-west-1",
          "PutObject 200",
          "DeleteObject 204");

  private final HttpServer server;
  private final String scheme;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private record Reply(int status, List<String> headers, String body) {}

  FakeAws(String... otherwise) throws IOException {
    this(HttpServer.create(), "http", otherwise);
  }

  /** Takes a server that may be one of its own kind. */
  FakeAws(HttpServer made, String scheme, String... otherwise) throws IOException {
    this.server = made;
    this.scheme = scheme;
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    ALL_IS_WELL.forEach(this::put);
    List.of(otherwise).forEach(this::put);
    server.start();
  }

  private void put(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException(line);
    }
    List<String> headers =
        parts.group(3).isBlank() ? List.of() : List.of(parts.group(3).strip().split(" ", -1));
    String body = parts.group(4) == null ? "" : parts.group(4);
    replies.put(parts.group(1), new Reply(Integer.parseInt(parts.group(2)), headers, body));
  }

  /** Returns the address. */
  String url() {
    return scheme + "://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Returns the operations that were asked for, in their order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String operation = operation(exchange, body);
    asked.add(operation);
    String plain = operation.split(":", 2)[0];
    Reply reply =
        Optional.ofNullable(replies.get(operation))
            .or(() -> Optional.ofNullable(replies.get(plain)))
            .orElseThrow();
    if (reply.status() == 999) {
      // Never answers: the caller has to lose its patience.
      return;
    }
    for (String header : reply.headers()) {
      exchange.getResponseHeaders().add(header.split("=", 2)[0], header.split("=", 2)[1]);
    }
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static String operation(HttpExchange exchange, String body) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      Matcher name = NAME.matcher(body);
      return target.substring(target.indexOf('.') + 1) + (name.find() ? ":" + name.group(1) : "");
    }
    Matcher action = ACTION.matcher(body);
    if (action.find()) {
      return action.group(1);
    }
    String bucket = exchange.getRequestURI().getPath().split("/", -1)[1];
    return switch (exchange.getRequestMethod()) {
      case "HEAD" -> "HeadBucket:" + bucket;
      case "PUT" -> "PutObject:" + bucket;
      default -> "DeleteObject:" + bucket;
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
