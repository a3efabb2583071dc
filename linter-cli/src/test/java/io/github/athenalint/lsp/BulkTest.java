package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Much of everything, in little memory. */
class BulkTest {

  private static final String PROFILES =
      "shop:\n  target: dev\n  outputs:\n    dev: {type: athena, treads: 1}\n";

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
          .contains("larger than 2048 KiB");
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

  /** With the heap that the launcher gives. */
  private Editor launch() throws IOException {
    Editor editor = Editor.launch(folder, "-Xmx96m");
    editor.initialize(folder, "{}", "{}");
    return editor;
  }
}
