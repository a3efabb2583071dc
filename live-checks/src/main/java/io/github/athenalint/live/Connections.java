package io.github.athenalint.live;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** What all targets share: one HTTP client, and one set of clients an identity and region. */
final class Connections implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final SharedConfig config;
  private final Duration limit;
  private final SdkHttpClient http;
  private final ConcurrentMap<Clients.Needs, Clients> clients = new ConcurrentHashMap<>();

  Connections(SharedConfig config, Map<String, String> env, Duration limit) {
    this.config = config;
    this.limit = limit;
    this.http = http(env);
  }

  private static SdkHttpClient http(Map<String, String> env) {
    UrlConnectionHttpClient.Builder builder =
        UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE);
    TrustedCertificates.of(env)
        .ifPresent(trusted -> builder.tlsTrustManagersProvider(() -> trusted));
    return builder.build();
  }

  /** Returns the shared configuration of AWS. */
  SharedConfig config() {
    return config;
  }

  /** Returns the clients that a target needs. */
  Clients clients(Clients.Needs needs) {
    return clients.computeIfAbsent(needs, one -> Clients.of(one, http, limit));
  }

  @Override
  public void close() {
    http.close();
  }
}
