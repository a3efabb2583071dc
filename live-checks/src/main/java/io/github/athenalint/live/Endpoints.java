package io.github.athenalint.live;

import io.github.athenalint.schema.Regions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the services are, as boto3 decides: a variable of the service, the variable of all, the
 * profile's block of services, the profile, and else the host of the region.
 *
 * @param config the shared configuration
 * @param env the environment variables
 * @param profile the AWS profile that is used
 */
record Endpoints(SharedConfig config, Map<String, String> env, Map<String, String> profile) {

  /** Returns the endpoint that somebody set for a service. */
  Optional<URI> set(String service) {
    if (isTrue(env.get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"))
        || isTrue(profile.get("ignore_configured_endpoint_urls"))) {
      return Optional.empty();
    }
    Map<String, String> block =
        config.services().getOrDefault(profile.getOrDefault("services", ""), Map.of());
    return value(env, "AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT))
        .or(() -> value(env, "AWS_ENDPOINT_URL"))
        .or(() -> SharedConfig.nested(block, service, "endpoint_url"))
        .or(() -> value(profile, "endpoint_url"))
        .flatMap(Endpoints::uri);
  }

  /** Returns the file of those to trust: a variable goes before the profile, as in boto3. */
  Optional<String> certificates() {
    return value(env, "AWS_CA_BUNDLE").or(() -> value(profile, "ca_bundle"));
  }

  /** Returns a text as the address of a server. */
  static Optional<URI> uri(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException odd) {
      return Optional.empty();
    }
  }

  /** Returns where a bucket is asked for: a host of its own unless its name has dots. */
  URI bucket(String bucket, String region) {
    Optional<URI> set = set("s3");
    if (set.isPresent()) {
      return URI.create(withoutSlash(set.get().toString()) + "/" + bucket);
    }
    String host = "s3." + region + "." + suffix(region);
    return URI.create(
        bucket.contains(".") ? "https://" + host + "/" + bucket : "https://" + bucket + "." + host);
  }

  private static String suffix(String region) {
    return Regions.table()
        .partition(region)
        .map(Regions.Partition::dnsSuffix)
        .orElse("amazonaws.com");
  }

  private static String withoutSlash(String text) {
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean isTrue(@Nullable String text) {
    return "true".equalsIgnoreCase(text);
  }

  private static Optional<String> value(Map<String, String> values, String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
  }
}
