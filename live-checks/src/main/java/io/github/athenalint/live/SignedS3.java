package io.github.athenalint.live;

import io.github.athenalint.profile.S3Location;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * The three requests to S3 that the checks need. The module of the SDK for S3 would cost more than
 * all the rest.
 */
final class SignedS3 {

  private static final int MOST_TRIES = 2;
  private static final int SERVER_ERROR = 500;

  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final String region;
  private final Endpoints endpoints;

  SignedS3(
      SdkHttpClient http, AwsCredentialsProvider credentials, String region, Endpoints endpoints) {
    this.http = http;
    this.credentials = credentials;
    this.region = region;
    this.endpoints = endpoints;
  }

  /**
   * What S3 answers.
   *
   * @param status the status
   * @param region where the bucket is, which S3 tells whether one may read it or not
   */
  record Reply(int status, Optional<String> region) {}

  /** Asks for a bucket. */
  Reply head(String bucket) throws IOException {
    return send(SdkHttpMethod.HEAD, endpoints.bucket(bucket, region));
  }

  /** Writes an empty object. */
  Reply put(S3Location object) throws IOException {
    return send(SdkHttpMethod.PUT, address(object));
  }

  /** Removes an object. */
  Reply delete(S3Location object) throws IOException {
    return send(SdkHttpMethod.DELETE, address(object));
  }

  private URI address(S3Location object) {
    URI bucket = endpoints.bucket(object.bucket(), region);
    return bucket.resolve(bucket.getRawPath() + "/" + PathEncoding.of(object.prefix()));
  }

  private Reply send(SdkHttpMethod method, URI uri) throws IOException {
    for (int tried = 1; ; tried++) {
      try {
        Reply reply = sendOnce(method, uri);
        if (reply.status() < SERVER_ERROR || tried == MOST_TRIES) {
          return reply;
        }
      } catch (IOException broken) {
        if (tried == MOST_TRIES) {
          throw broken;
        }
      }
    }
  }

  private Reply sendOnce(SdkHttpMethod method, URI uri) throws IOException {
    SdkHttpRequest.Builder request = SdkHttpRequest.builder().method(method).uri(uri);
    Optional<ContentStreamProvider> body = Optional.empty();
    if (method == SdkHttpMethod.PUT) {
      request.putHeader("Content-Length", "0");
      body = Optional.of(ContentStreamProvider.fromByteArray(new byte[0]));
    }
    HttpExecuteResponse response = http.prepareRequest(signed(request.build(), body)).call();
    response.responseBody().ifPresent(AbortableInputStream::abort);
    return new Reply(
        response.httpResponse().statusCode(),
        response.httpResponse().firstMatchingHeader("x-amz-bucket-region"));
  }

  private HttpExecuteRequest signed(SdkHttpRequest request, Optional<ContentStreamProvider> body) {
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                one ->
                    body.map(one::payload)
                        .orElse(one)
                        .identity(credentials.resolveCredentials())
                        .request(request)
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false));
    HttpExecuteRequest.Builder execution = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(execution::contentStreamProvider);
    return execution.build();
  }
}
