package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Much of everything, in little memory. */
class BulkTest {

  private static final String PROFILES =
      "shop:\n  target: dev\n  outputs:\n    dev: {type: athena, treads: 1}\n";

  /** A hundred megabytes, and what the libraries of a JVM without an archive take more. */
  private static final long MOST_KIBIBYTES = 100_000_000 / 1024 * 5 / 4;

  /** What the launcher gives. */
  private static final String[] HEAP = {"-Xms64m", "-Xmx192m"};

  private final Path folder;

  BulkTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  @Test
  void aDocumentOfFiveMegabytesIsKeptButNotLookedAt() throws IOException {
    String target = "    %s: {type: athena, treads: 1, note: \"é😀\"}\n";
    StringBuilder text = new StringBuilder("shop:\n  outputs:\n");
    for (int i = 0; text.length() < 5_000_000; i++) {
      text.append(target.formatted("t" + i));
    }
    try (Editor editor = launch()) {
      String large = uri("large/profiles.yml");
      assertThat(editor.diagnosticsOf(large, text.toString()).toString())
          .contains("larger than 1536 KiB");
      editor.change(large, 2, List.of(Editor.edit("0:0-0:0", "# é\n")));
      assertThat(editor.awaitDiagnostics(large, 2)).hasSize(1);
      editor.request("textDocument/documentSymbol", Editor.about(large));
      assertThat(editor.diagnosticsOf(uri("profiles.yml"), PROFILES)).isNotEmpty();
      editor.change(large, 3, PROFILES);
      assertThat(editor.awaitDiagnostics(large, 3).toString()).contains("treads");
      assertThat(editor.quit()).isZero();
      assertThat(editor.log()).isEmpty();
    }
  }

  @Test
  void aThousandFilesAreOpen() throws IOException {
    try (Editor editor = launch()) {
      for (int i = 0; i < 1_000; i++) {
        editor.open(uri(i + "/profiles.yml"), PROFILES);
      }
      for (int i = 0; i < 1_000; i++) {
        assertThat(editor.awaitDiagnostics(uri(i + "/profiles.yml"), 1)).isNotEmpty();
      }
      editor.change(uri("500/profiles.yml"), 2, PROFILES.replace("treads", "threads"));
      assertThat(editor.awaitDiagnostics(uri("500/profiles.yml"), 2).toString())
          .doesNotContain("treads");
      assertThat(editor.quit()).isZero();
      assertThat(editor.log()).isEmpty();
    }
  }

  /** What the system says of the process itself, where it says it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void tenOpenFilesFitIntoAHundredMegabytes() throws IOException {
    String two = PROFILES + "    prod: {type: athena, region_name: eu-west-1, schema: x}\n";
    try (Editor editor = launch()) {
      for (int i = 0; i < 10; i++) {
        String uri = uri(i + "/profiles.yml");
        editor.diagnosticsOf(uri, two);
        for (int version = 2; version < 22; version++) {
          editor.change(uri, version, two + "#\n".repeat(version));
          editor.awaitDiagnostics(uri, version);
          editor.request("textDocument/completion", Editor.at(uri, "3:20"));
          editor.request("textDocument/hover", Editor.at(uri, "3:20"));
        }
      }
      String status = Files.readString(Path.of("/proc/" + editor.process().pid() + "/status"));
      Matcher resident = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
      assertThat(resident.find()).isTrue();
      assertThat(Long.parseLong(resident.group(1))).isLessThan(MOST_KIBIBYTES);
      assertThat(editor.quit()).isZero();
    }
  }

  @Test
  void tenThousandMistakesAreNotTooMany() throws IOException {
    StringBuilder text = new StringBuilder("shop:\n  outputs:\n");
    for (int i = 0; i < 5_000; i++) {
      text.append("    t%d: {type: athena, treads: 1, schema: s}\n".formatted(i));
    }
    try (Editor editor = launch()) {
      assertThat(editor.diagnosticsOf(uri("large/profiles.yml"), text.toString()))
          .hasSizeGreaterThan(10_000);
      assertThat(editor.diagnosticsOf(uri("profiles.yml"), PROFILES)).isNotEmpty();
      assertThat(editor.quit()).isZero();
      assertThat(editor.log()).isEmpty();
    }
  }

  @Test
  void aMegabyteOfMistakesIsAnswered() throws IOException {
    String text = targets(1_000_000, "{type: athena, treads: 1, threads: \"4\"}");
    try (Editor editor = launch()) {
      String uri = uri("large/profiles.yml");
      JsonArray found = editor.diagnosticsOf(uri, text);
      assertThat(found).hasSizeGreaterThan(20_000);
      assertThat(found.get(found.size() - 1).toString())
          .containsPattern("\"[1-9][0-9]+ more findings are not shown here; `athena-lint FILE`");
      JsonObject asked = Editor.about(uri);
      asked.add("range", Editor.range("2:0-2:60"));
      asked.add(
          "context",
          Editor.json("{\"diagnostics\": [], \"only\": [\"source.fixAll.athena-lint\"]}"));
      assertThat(editor.request("textDocument/codeAction", asked).toString())
          .contains("Make all safe fixes");
      editor.change(uri, 2, List.of(Editor.edit("0:0-0:0", "# x\n")));
      assertThat(editor.awaitDiagnostics(uri, 2)).hasSameSizeAs(found);
      assertThat(editor.quit()).isZero();
      assertThat(editor.log()).isEmpty();
    }
  }

  @Test
  void whatDoesNotFitIntoTheMemoryIsNamed() throws IOException {
    String text = targets(1_500_000, "{type: athena, treads: 1}");
    try (Editor editor = launch("-Xmx32m")) {
      assertThat(editor.diagnosticsOf(uri("large/profiles.yml"), text).toString())
          .contains("too much for this server, so it is not checked; `athena-lint FILE` does");
      assertThat(editor.diagnosticsOf(uri("profiles.yml"), PROFILES)).isNotEmpty();
      assertThat(editor.quit()).isZero();
    }
  }

  /** Returns a profile of at least so many characters, with the same target again and again. */
  private static String targets(int length, String target) {
    StringBuilder text = new StringBuilder("shop:\n  outputs:\n");
    for (int i = 0; text.length() < length; i++) {
      text.append("    t").append(i).append(": ").append(target).append('\n');
    }
    return text.toString();
  }

  private Editor launch() throws IOException {
    return launch(HEAP);
  }

  private Editor launch(String... heap) throws IOException {
    Editor editor = Editor.launch(folder, heap);
    editor.initialize(folder, "{}", "{}");
    return editor;
  }
}
