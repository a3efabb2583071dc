package io.github.athenalint.startup;

import java.io.IOException;
import java.nio.file.Path;

/** Rewrites jars in their place. */
public final class Main {

  private Main() {}

  /**
   * Rewrites the given jars.
   *
   * @param args the paths of the jars
   * @throws IOException if a jar cannot be read or written; it is then as it was
   */
  public static void main(String[] args) throws IOException {
    for (String jar : args) {
      ProgramJar.rewrite(Path.of(jar));
    }
  }
}
