package io.github.athenalint.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The classes that some profile needs: the start-up archive is to hold them all, for whoever lacks
 * one has to open the jar, which takes longer than to lint a file.
 */
final class Wardrobe {

  private static final String OURS = "io/github/athenalint/";

  /** What a run over files does not ask. */
  private static final List<String> OTHERS = List.of("lsp/", "live/", "convert/", "cli/init/");

  private Wardrobe() {}

  /**
   * Loads them, if they come from a jar.
   *
   * @throws IOException if the jar cannot be read
   */
  static void load() throws IOException {
    URI place =
        URI.create(Wardrobe.class.getProtectionDomain().getCodeSource().getLocation().toString());
    File file = new File(place);
    if (!file.isFile()) {
      return;
    }
    try (JarFile jar = new JarFile(file)) {
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        if (name.startsWith(OURS)
            && name.endsWith(".class")
            && isWorn(name.substring(OURS.length()))) {
          load(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
        }
      }
    }
  }

  private static boolean isWorn(String name) {
    for (String other : OTHERS) {
      if (name.startsWith(other)) {
        return false;
      }
    }
    return true;
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, Wardrobe.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError needsMore) {
      // What this jar cannot load, no run over files needs.
    }
  }
}
