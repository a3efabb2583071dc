import io.github.athenalint.text.SourceText;
import io.github.athenalint.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The least that any linter does: reads all profiles.yml below a folder, and composes their YAML if asked. */
class Floor {

  public static void main(String[] args) throws Exception {
    boolean composing = args[0].equals("yaml");
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(args[1]))) {
      files = all.filter(path -> path.endsWith("profiles.yml")).toList();
    }
    long done = files.parallelStream().mapToLong(path -> look(path, composing)).sum();
    System.out.println(done);
    Runtime.getRuntime().halt(0);
  }

  private static long look(Path path, boolean composing) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      if (!composing) {
        return bytes.length;
      }
      return YamlReader.read(SourceText.decode("profiles.yml", bytes)).root().isPresent() ? 1 : 0;
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
