package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rendered text that is kept in a file; {@code -Dgoldens=rewrite} writes what is rendered now. */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/goldens");

  private Golden() {}

  /** Checks that {@code text} is what the golden holds. */
  public static void check(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name + ".txt");
    if (isRewriting()) {
      Files.writeString(file, text);
    }
    assertThat(file).as("run with -Dgoldens=rewrite").exists();
    assertThat(text).isEqualTo(Files.readString(file));
  }

  /** Tells whether goldens are written, not checked. */
  public static boolean isRewriting() {
    return "rewrite".equals(System.getProperty("goldens"));
  }
}
