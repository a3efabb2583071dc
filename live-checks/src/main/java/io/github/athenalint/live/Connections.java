package io.github.athenalint.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** What targets share: one HTTP client a trust, and one set of clients an identity and region. */
final class Connections implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final SharedConfig config;
  private final Duration limit;
  private final ConcurrentMap<Optional<String>, SdkHttpClient> http = new ConcurrentHashMap<>();
  private final ConcurrentMap<Clients.Needs, Clients> clients = new ConcurrentHashMap<>();

  Connections(SharedConfig config, Duration limit) {
    this.config = config;
    this.limit = limit;
  }

  private static SdkHttpClient http(Optional<String> certificates) {
    UrlConnectionHttpClient.Builder builder =
        UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE);
    certificates
        .map(TrustedCertificates::of)
        .ifPresent(trusted -> builder.tlsTrustManagersProvider(() -> trusted));
    return builder.build();
  }

  /** Returns the shared configuration of AWS. */
  SharedConfig config() {
    return config;
  }

  /** Returns the clients that a target needs. */
  Clients clients(Clients.Needs needs) {
    SdkHttpClient shared =
        http.computeIfAbsent(needs.endpoints().certificates(), Connections::http);
    return clients.computeIfAbsent(needs, one -> Clients.of(one, shared, limit));
  }

  @Override
  public void close() {
    http.values().forEach(SdkHttpClient::close);
  }
}
