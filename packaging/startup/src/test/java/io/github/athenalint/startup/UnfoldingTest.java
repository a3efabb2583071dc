package io.github.athenalint.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Rewritten classes do what they did, and leave nothing to be linked at the start. */
class UnfoldingTest {

  private static final List<String> CLASSES =
      List.of("Sample", "Sample$Parts", "Sample$Nothing", "Sample$Talker", "Sample$Mate");

  @Test
  void doesTheSame(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("program.jar");
    write(jar);
    ProgramJar.rewrite(jar);
    Map<String, byte[]> classes = classes(jar);
    assertThat(classes.keySet()).anyMatch(name -> name.contains("$$Lambda"));
    assertThat(run(classes)).isEqualTo(new Sample().call()).isNotEmpty();
  }

  @Test
  void leavesNoLambdaBehind() throws Exception {
    for (String name : CLASSES) {
      Unfolding unfolding = Unfolding.of(bytes(name));
      assertThat(sites(unfolding.rewritten())).isSubsetOf("toString", "makeConcatWithConstants");
      unfolding.added().values().forEach(added -> assertThat(sites(added)).isEmpty());
    }
  }

  @Test
  void writesTheSameJarTwice(@TempDir Path folder) throws IOException {
    List<Path> jars = List.of(folder.resolve("one.jar"), folder.resolve("two.jar"));
    for (Path jar : jars) {
      write(jar);
      ProgramJar.rewrite(jar);
    }
    assertThat(jars.get(0)).hasSameBinaryContentAs(jars.get(1));
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  private static List<String> sites(byte[] file) {
    ClassNode unit = new ClassNode();
    new ClassReader(file).accept(unit, 0);
    List<String> names = new ArrayList<>();
    unit.methods.forEach(
        method ->
            method.instructions.forEach(
                instruction -> {
                  if (instruction instanceof InvokeDynamicInsnNode site) {
                    names.add(site.name);
                  }
                }));
    return names;
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = UnfoldingTest.class.getResourceAsStream(name + ".class")) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }

  private static void write(Path jar) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : CLASSES) {
        out.putNextEntry(entry("io/github/athenalint/startup/" + name + ".class"));
        out.write(bytes(name));
      }
      out.putNextEntry(entry("notes.txt"));
      out.write("kept".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private static ZipEntry entry(String path) {
    ZipEntry entry = new ZipEntry(path);
    entry.setLastModifiedTime(FileTime.fromMillis(1_000_000_000_000L));
    return entry;
  }

  private static Map<String, byte[]> classes(Path jar) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      assertThat(zip.getInputStream(zip.getEntry("notes.txt"))).hasContent("kept");
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName().replace('/', '.').replaceFirst("\\.class$", "");
        classes.put(name, zip.getInputStream(entry).readAllBytes());
      }
    }
    return classes;
  }

  @SuppressWarnings("unchecked")
  private static List<String> run(Map<String, byte[]> classes) throws Exception {
    ClassLoader rewritten =
        new ClassLoader(UnfoldingTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] file = classes.get(name);
            if (file == null) {
              return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? defineClass(name, file, 0, file.length) : known;
          }
        };
    var constructor = rewritten.loadClass(Sample.class.getName()).getDeclaredConstructor();
    constructor.setAccessible(true);
    return ((Callable<List<String>>) constructor.newInstance()).call();
  }
}
