package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.schema.PublishedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code athena-lint schema}, through the front door. */
class SchemaCommandTest {

  private static final Path PUBLISHED =
      Path.of("../schema/src/main/resources/io/github/athenalint/schema/published");

  @Test
  void whatIsPublishedIsFresh(@TempDir Path folder) throws IOException {
    if (Golden.isRewriting()) {
      assertThat(run(Path.of("").toAbsolutePath(), "--output", PUBLISHED.toString()).code())
          .isZero();
    }
    assertThat(run(folder, "--output", ".").code()).isZero();
    assertThat(files(folder)).isEqualTo(files(PUBLISHED));
    for (String file : files(folder)) {
      assertThat(folder.resolve(file))
          .as("run with -Dgoldens=rewrite")
          .hasSameTextualContentAs(PUBLISHED.resolve(file));
    }
  }

  @Test
  void printsOneAsItIsPublished(@TempDir Path folder) throws IOException {
    for (String name : PublishedSchema.names()) {
      Run one = run(folder, name);
      assertThat(one.code()).isZero();
      assertThat(one.out()).isEqualTo(Files.readString(PUBLISHED.resolve(name + ".json")));
    }
  }

  @Test
  void listsThem(@TempDir Path folder) {
    Run list = run(folder, "--list");
    assertThat(list.out().lines().map(line -> line.split(" ", 2)[0]))
        .containsExactlyElementsOf(PublishedSchema.names());
    assertThat(run(folder)).isEqualTo(list);
  }

  @Test
  void anOlderAdapterHasItsOwnIdAndFields(@TempDir Path folder) {
    Run old = run(folder, "profiles-core", "--adapter-version", "1.8.2");
    assertThat(old.out())
        .contains("/schema/profiles-core-1.8.2.json\"")
        .contains("only dbt-athena 1.11.0b1 and newer read `assume_role_arn`");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          profiles-cor                         | no schema is called `profiles-cor`, did you mean `profiles-core`?
          something-else                       | there are profiles-core, profiles-fusion, platform-connection
          profiles-core --adapter-version 2.0  | not `2.0`; known are 1.0.4 to 1.11.1
          profiles-core --adapter-version 1.99 | not `1.99`; known are 1.0.4 to 1.11.1
          --output file.txt                    | cannot write into `file.txt`: it is no folder
          --output file.txt/below              | cannot write into `file.txt/below`:
          """)
  void saysWhatItCannotDo(String arguments, String message, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("file.txt"), "kept");
    Run refused = run(folder, arguments.split(" "));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains(message).hasLineCount(1);
    assertThat(folder.resolve("file.txt")).hasContent("kept");
    assertThat(files(folder)).containsExactly("file.txt");
  }

  private static Run run(Path folder, String... arguments) {
    String[] all = Stream.concat(Stream.of("schema"), Stream.of(arguments)).toArray(String[]::new);
    return Run.of(Engine.shipped(), folder, Map.of(), "", all);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
