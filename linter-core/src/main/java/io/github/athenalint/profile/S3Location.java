package io.github.athenalint.profile;

import java.util.Optional;

/**
 * An S3 location as dbt reads it: the bucket, and the prefix without slashes at its ends, since dbt
 * strips them (dbt-athena {@code impl.py}, {@code _parse_s3_path}).
 *
 * @param bucket the bucket
 * @param prefix the prefix; empty for the root of the bucket
 */
public record S3Location(String bucket, String prefix) {

  private static final String SCHEME = "s3://";

  /**
   * Reads a location such as {@code s3://bucket/prefix/}.
   *
   * @return the location, or nothing if the text is none that S3 could hold
   */
  public static Optional<S3Location> parse(String text) {
    if (!text.startsWith(SCHEME) || text.indexOf('?') >= 0) {
      return Optional.empty();
    }
    String rest = text.substring(SCHEME.length());
    int slash = rest.indexOf('/');
    String bucket = slash < 0 ? rest : rest.substring(0, slash);
    String prefix = slash < 0 ? "" : rest.substring(slash);
    return bucket.isEmpty() ? Optional.empty() : Optional.of(new S3Location(bucket, trim(prefix)));
  }

  private static String trim(String prefix) {
    int start = 0;
    int end = prefix.length();
    while (start < end && prefix.charAt(start) == '/') {
      start++;
    }
    while (end > start && prefix.charAt(end - 1) == '/') {
      end--;
    }
    return prefix.substring(start, end);
  }

  /** Returns the location of a folder below this one. */
  public S3Location child(String name) {
    return new S3Location(bucket, prefix.isEmpty() ? name : prefix + "/" + name);
  }

  /** Tells whether {@code other} lies below this location and is not the same. */
  public boolean holds(S3Location other) {
    return bucket.equals(other.bucket)
        && !prefix.equals(other.prefix)
        && (prefix.isEmpty() || other.prefix.startsWith(prefix + "/"));
  }

  @Override
  public String toString() {
    return SCHEME + bucket + "/" + (prefix.isEmpty() ? "" : prefix + "/");
  }
}
