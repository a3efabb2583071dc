import io.github.athenalint.text.SourceText;
import io.github.athenalint.yaml.YamlReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * The least that any linter does: reads all profiles.yml below a folder, and composes their YAML if asked, with our reader or with
 * the library that it asks where a file is not plain.
 */
class Floor {

  public static void main(String[] args) throws Exception {
    String what = args[0];
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(args[1]))) {
      files = all.filter(path -> path.endsWith("profiles.yml")).toList();
    }
    long done = files.parallelStream().mapToLong(path -> look(path, what)).sum();
    System.out.println(done);
    Runtime.getRuntime().halt(0);
  }

  private static long look(Path path, String what) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      return switch (what) {
        case "yaml" -> YamlReader.read(SourceText.decode("profiles.yml", bytes)).root().isPresent() ? 1 : 0;
        case "library" -> new Yaml().compose(new StringReader(new String(bytes, StandardCharsets.UTF_8))) == null ? 0 : 1;
        default -> bytes.length;
      };
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
