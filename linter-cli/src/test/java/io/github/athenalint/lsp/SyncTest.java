package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a text came to be, the same is said of it. */
class SyncTest {

  private static final String[] WORDS = {
    "shop:\n",
    "  outputs:\n",
    "    dev:\n",
    "      type: athena\n",
    "      treads: 4\n",
    "# é😀\n",
    "      schema: \"é😀\"\r\n",
    "\r\n",
    "\n",
    "é",
    "😀",
    "'",
    "{",
    "}: ",
    "- ",
    "  ",
    "\t",
    "|\n",
    "      s3_staging_dir: s3://b/😀x/\n",
    "\u2028",
    "&a ",
    "*a",
    "\r",
    "      threads: x # é\n",
  };

  private final Path folder;

  SyncTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "utf-16", "utf-32"})
  void editsOneByOneAreTheSameAsTheWholeText(String encoding) throws IOException {
    String can = "{\"general\": {\"positionEncodings\": [\"" + encoding + "\"]}}";
    Random random = new Random(encoding.hashCode());
    try (Editor editor = Editor.start(folder, can)) {
      for (int round = 0; round < Integer.getInteger("athenalint.cases", 200) / 10; round++) {
        String edited = uri("edited" + round);
        StringBuilder text = new StringBuilder();
        editor.open(edited, "");
        int version = 1;
        for (int batch = 0; batch < 12; batch++) {
          List<JsonObject> changes = new ArrayList<>();
          for (int left = 1 + random.nextInt(4); left > 0; left--) {
            changes.add(edit(text, random, encoding));
          }
          editor.change(edited, ++version, changes);
        }
        String fresh = uri("fresh" + round);
        assertThat(editor.awaitDiagnostics(edited, version))
            .as("%s", text)
            .isEqualTo(editor.diagnosticsOf(fresh, text.toString()));
        editor.shut(edited);
        editor.shut(fresh);
      }
      assertThat(editor.quit()).isZero();
      assertThat(editor.log()).isEmpty();
    }
  }

  private String uri(String name) {
    return folder.resolve(name).resolve("profiles.yml").toUri().toString();
  }

  /** Edits the text, and returns how a client would say so. */
  private static JsonObject edit(StringBuilder text, Random random, String encoding) {
    int one = place(text, random);
    int other = random.nextInt(3) == 0 ? place(text, random) : one;
    int start = Math.min(one, other);
    int end = Math.max(one, other);
    StringBuilder words = new StringBuilder();
    for (int left = random.nextInt(4); left > 0; left--) {
      words.append(WORDS[random.nextInt(WORDS.length)]);
    }
    String range =
        position(text.toString(), start, encoding) + "-" + position(text.toString(), end, encoding);
    text.replace(start, end, words.toString());
    return Editor.edit(range, words.toString());
  }

  /** Returns an offset that is neither inside of a letter nor of a line break. */
  private static int place(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    boolean inside =
        at > 0
            && at < text.length()
            && (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
                || (text.charAt(at - 1) == '\r' && text.charAt(at) == '\n'));
    return inside ? at - 1 : at;
  }

  /** Counts as the specification says, without any help of the program. */
  private static String position(String text, int offset, String encoding) {
    String before = text.substring(0, offset);
    String[] lines = before.split("\r\n|\n|\r", -1);
    String last = lines[lines.length - 1];
    int column =
        switch (encoding) {
          case "utf-8" -> last.getBytes(StandardCharsets.UTF_8).length;
          case "utf-16" -> last.length();
          default -> last.codePointCount(0, last.length());
        };
    return (lines.length - 1) + ":" + column;
  }

  @Test
  void whatDoesNotFitIsMovedIntoTheText() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      String uri = uri("clamped");
      editor.open(uri, "shop:\n");
      editor.change(
          uri,
          2,
          List.of(
              Editor.edit("7:99-99:99", "  outputs: {dev: {type: athena, treads: 1}}\n"),
              Editor.edit("0:2-0:999999", "op:")));
      assertThat(editor.awaitDiagnostics(uri, 2).toString()).contains("treads");
      editor.quit();
    }
  }

  @Test
  void changesCountInTheOrderInWhichTheyArrive() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      String uri = uri("versions");
      editor.open(uri, "shop:\n");
      editor.change(uri, 7, "shop: {outputs: {dev: {type: athena, treads: 1}}}\n");
      editor.change(uri, 5, List.of(Editor.edit("0:37-0:43", "retries")));
      assertThat(editor.awaitDiagnostics(uri, 5).toString()).contains("retries");
      editor.quit();
    }
  }

  @Test
  void changesOfWhatIsNotOpenArePassedOver() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      editor.change(uri("closed"), 2, "shop: {outputs: {dev: {type: athena}}}");
      editor.shut(uri("closed"));
      editor.save(uri("closed"));
      assertThat(editor.diagnosticsOf(uri("open"), "shop: 1\n")).isNotEmpty();
      assertThat(editor.quit()).isZero();
      assertThat(editor.heard().toString()).doesNotContain("/closed/");
    }
  }

  @Test
  void whatIsClosedIsCleared() throws IOException {
    try (Editor editor = Editor.start(folder)) {
      String uri = uri("cleared");
      assertThat(editor.diagnosticsOf(uri, "shop: 1\n")).isNotEmpty();
      editor.forget();
      editor.shut(uri);
      JsonObject last =
          editor.await(
              message ->
                  message.toString().contains("publishDiagnostics")
                      && message.toString().contains(uri));
      assertThat(last.getAsJsonObject("params").getAsJsonArray("diagnostics")).isEmpty();
      editor.quit();
    }
  }
}
