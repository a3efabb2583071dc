package io.github.athenalint.lint;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether a finding is the same as one of another day: lines may have moved, the rule, the
 * profile, the target, the key and the guilty text have not changed.
 */
public final class Fingerprint {

  private static final int BYTES = 8;
  private static final char SECRET = '*';

  private Fingerprint() {}

  /**
   * Returns the fingerprint of a finding, 16 hexadecimal digits; a secret leaves no trace in it.
   *
   * @param diagnostic the finding
   * @param report the report that it is in
   */
  public static String of(Diagnostic diagnostic, Report report) {
    String what =
        String.join(
            "\0",
            diagnostic.rule(),
            diagnostic.subject().profile().orElse(""),
            diagnostic.subject().target().orElse(""),
            diagnostic.subject().key().orElse(""),
            guilty(diagnostic.span(), report));
    return hash(what);
  }

  /**
   * Returns a fingerprint that no other finding of a run has.
   *
   * @param path the file
   * @param fingerprint the fingerprint of the finding
   * @param nth which of those in the file that are alike, from 1
   */
  public static String unique(String path, String fingerprint, int nth) {
    return hash(String.join("\0", path, fingerprint, Integer.toString(nth)));
  }

  private static String hash(String what) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(what.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String guilty(Span span, Report report) {
    StringBuilder text = new StringBuilder();
    int at = span.start();
    for (Span secret : report.secrets()) {
      if (secret.start() < span.end() && secret.end() > at) {
        text.append(report.source().text(new Span(at, Math.max(at, secret.start()))));
        text.append(SECRET);
        at = Math.min(secret.end(), span.end());
      }
    }
    text.append(report.source().text(new Span(at, span.end())));
    return text.toString().strip().replaceAll("\\s+", " ");
  }
}
