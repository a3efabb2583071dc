package io.github.athenalint.live;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The clients of one identity in one region; every target that has both shares them.
 *
 * @param sts the client that knows who signs
 * @param athena the client for what dbt asks about workgroups, catalogs and databases
 * @param queries the client for queries, which alone follows {@code endpoint_url}
 * @param s3 asks about buckets
 * @param credentials gives the keys
 */
record Clients(
    StsClient sts,
    AthenaClient athena,
    AthenaClient queries,
    SignedS3 s3,
    AwsCredentialsProvider credentials) {

  private static final Duration ATTEMPT = Duration.ofSeconds(6);
  private static final int ATTEMPTS = 2;

  /** The SDK reads no configuration of its own: what boto3 would read is given to it. */
  private static final ProfileFile NO_FILE =
      ProfileFile.builder()
          .content(new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8)))
          .type(ProfileFile.Type.CONFIGURATION)
          .build();

  /**
   * What decides which clients a target needs.
   *
   * @param signing how requests get signed
   * @param region the region
   * @param endpoints where the services are
   * @param queryEndpoint what {@code endpoint_url} says
   */
  record Needs(Signing signing, String region, Endpoints endpoints, Optional<URI> queryEndpoint) {}

  /**
   * Makes the clients.
   *
   * @param http the connection that all share
   * @param limit how long one call may take
   */
  static Clients of(Needs needs, SdkHttpClient http, Duration limit) {
    Maker maker = new Maker(needs, http, limit);
    Providers.Sts unmade =
        new Providers.Sts() {
          @Override
          public StsClient signedBy(AwsCredentialsProvider provider) {
            return maker.sts(provider);
          }

          @Override
          public StsClient unsigned() {
            return maker.sts(AnonymousCredentialsProvider.create());
          }
        };
    AwsCredentialsProvider credentials = new Providers(unmade).of(needs.signing());
    Optional<URI> set = needs.endpoints().set("athena");
    AthenaClient athena = maker.athena(credentials, set);
    return new Clients(
        maker.sts(credentials),
        athena,
        needs.queryEndpoint().isEmpty() ? athena : maker.athena(credentials, needs.queryEndpoint()),
        new SignedS3(http, credentials, needs.region(), needs.endpoints()),
        credentials);
  }

  private record Maker(Needs needs, SdkHttpClient http, Duration limit) {

    StsClient sts(AwsCredentialsProvider provider) {
      return set(StsClient.builder(), provider, needs.endpoints().set("sts")).build();
    }

    AthenaClient athena(AwsCredentialsProvider provider, Optional<URI> endpoint) {
      return set(AthenaClient.builder(), provider, endpoint).build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B set(
        B builder, AwsCredentialsProvider provider, Optional<URI> endpoint) {
      Duration attempt = limit.compareTo(ATTEMPT) < 0 ? limit : ATTEMPT;
      builder
          .httpClient(http)
          .region(Region.of(needs.region()))
          .credentialsProvider(provider)
          .overrideConfiguration(
              ClientOverrideConfiguration.builder()
                  .apiCallTimeout(limit)
                  .apiCallAttemptTimeout(attempt)
                  .retryStrategy(
                      AwsRetryStrategy.standardRetryStrategy().toBuilder()
                          .maxAttempts(ATTEMPTS)
                          .build())
                  .defaultProfileFile(NO_FILE)
                  .defaultProfileName("default")
                  .build());
      endpoint.ifPresent(builder::endpointOverride);
      return builder;
    }
  }
}
