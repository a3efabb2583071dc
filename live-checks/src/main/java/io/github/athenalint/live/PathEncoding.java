package io.github.athenalint.live;

import java.nio.charset.StandardCharsets;

/** Writes the key of an object as the path of a URI, as S3 and its signatures want it. */
final class PathEncoding {

  private static final String PLAIN = "-._~/";
  private static final char LAST_PLAIN = 0x7f;

  private PathEncoding() {}

  static String of(String key) {
    StringBuilder path = new StringBuilder();
    for (byte each : key.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (each & 0xff);
      boolean plain =
          letter <= LAST_PLAIN && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
      path.append(plain ? String.valueOf(letter) : "%%%02X".formatted(each & 0xff));
    }
    return path.toString();
  }
}
