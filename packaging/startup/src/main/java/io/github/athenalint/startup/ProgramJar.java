package io.github.athenalint.startup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A jar whose classes are rewritten. */
final class ProgramJar {

  private static final String CLASS = ".class";

  private ProgramJar() {}

  /** Rewrites a jar in its place; its entries keep their order and times. */
  static void rewrite(Path jar) throws IOException {
    Path written = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(written)))) {
      Enumeration<? extends ZipEntry> entries = from.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        byte[] content = from.getInputStream(entry).readAllBytes();
        copy(
            entry,
            entry.getName().equals(Constants.CLASS) ? Constants.in(content, from) : content,
            to);
      }
    }
    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(ZipEntry entry, byte[] content, ZipOutputStream to) throws IOException {
    String path = entry.getName();
    if (!path.endsWith(CLASS) || path.endsWith("module-info.class")) {
      put(path, entry, content, to);
      return;
    }
    Unfolding unfolding = Unfolding.of(content);
    String name = unfolding.name() + CLASS;
    if (!path.endsWith(name)) {
      throw new IOException(path + " holds the class " + unfolding.name());
    }
    String folder = path.substring(0, path.length() - name.length());
    put(path, entry, unfolding.rewritten(), to);
    for (Map.Entry<String, byte[]> added : unfolding.added().entrySet()) {
      put(folder + added.getKey() + CLASS, entry, added.getValue(), to);
    }
  }

  private static void put(String path, ZipEntry like, byte[] content, ZipOutputStream to)
      throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(like.getTimeLocal());
    to.putNextEntry(entry);
    to.write(content);
    to.closeEntry();
  }
}
