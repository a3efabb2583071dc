package io.github.athenalint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.lsp.document.Client;
import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.Encoding;
import io.github.athenalint.lsp.document.Grounds;
import io.github.athenalint.lsp.document.Positions;
import io.github.athenalint.lsp.document.Settings;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.document.World;
import io.github.athenalint.lsp.feature.Completions;
import io.github.athenalint.lsp.feature.Hovers;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.YamlReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At every place of a text, whole and cut off there, something sensible is offered or nothing: what
 * is offered is never a key that dbt does not read, and never breaks a text that was sound.
 */
class WhileTypingTest {

  private static final Linter LINTER = Linter.of(LintOptions.defaults());

  /** How a snippet writes a place to fill in, and a choice. */
  private static final Pattern SLOT = Pattern.compile("\\$\\{\\d+(?::([^}]*)|\\|([^,|]*)[^}]*)\\}");

  private final World plain;
  private final World world;
  private final Path folder;

  WhileTypingTest(@TempDir Path folder) {
    this.folder = folder;
    this.plain = world(folder, new InitializeParams());
    CompletionCapabilities completion =
        new CompletionCapabilities(new CompletionItemCapabilities(true));
    TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
    documents.setCompletion(completion);
    InitializeParams snippets = new InitializeParams();
    snippets.setCapabilities(new ClientCapabilities());
    snippets.getCapabilities().setTextDocument(documents);
    this.world = world(folder, snippets);
  }

  private static World world(Path folder, InitializeParams params) {
    return World.of(
        new Grounds(
            Map.of("HOME", folder.toString()),
            List.of(folder),
            folder,
            Client.of(params),
            Settings.NONE));
  }

  static Stream<String> texts() {
    return Stream.of(
        """
        # é😀
        "sh😀p":
          target: "{{ env_var('T', 'dev') }}"
          outputs:
            dev: &d
              type: athena
              region_name: eu-west-1 # where
              catalog: awsdatacatalog
              s3_staging_dir: 's3://acme/x/'
              s3_data_naming:
              aws_secret_access_key: MARKER
              seed_s3_upload_args:
                ACL: private
              threads: "{{ env_var('N') | as_number }}"

            prod:
              <<: *d
              schema: |
                text
            pg: {type: postgres, host: x}
        """,
        """
        .base: &base
          type: athena
          database: awsdatacatalog
        shop: {target: dev, outputs: {dev: {<<: *base, schema: "x", num_retries: 3}, ci: {type: athena}}}
        """,
        """
        shop:
          target: dev
          outputs:
            dev:
              type: athena
              work_group: "a
              threads: 4
        """
            .replace("\n", "\r\n"),
        "shop:\n  outputs:\n    dev:\n      type: athena\n\t\tschema: x\n      foo: [a, {b\n",
        "\uFEFFshop:\n  outputs:\n    ? dev\n    : type: athena\n      - x\n    *a : b\n  ''\n");
  }

  private Snapshot snapshot(World world, String text) {
    String uri = folder.resolve("profiles.yml").toUri().toString();
    return world.with(Document.opened(uri, "yaml", 1, text)).snapshot(uri).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsOfferedCanBeTaken(String text) {
    Random random = new Random(7);
    for (int offset = 0; offset <= text.length(); offset++) {
      look(text, offset, random, offset % 17 == 0);
      look(text.substring(0, offset), offset, random, offset % 13 == 0);
    }
  }

  private void look(String text, int offset, Random random, boolean all) {
    Snapshot snapshot = snapshot(random.nextBoolean() ? plain : world, text);
    Position position = snapshot.positions().position(offset);
    assertThat(Hovers.of(snapshot, position).toString()).doesNotContain("MARKER");
    List<CompletionItem> items = Completions.of(snapshot, position).getItems();
    assertThat(items.toString()).doesNotContain("MARKER");
    for (CompletionItem item : items) {
      if (all || random.nextInt(25) == 0) {
        take(snapshot, position, item);
      }
    }
  }

  private static void take(Snapshot snapshot, Position position, CompletionItem item) {
    TextEdit edit = item.getTextEdit().getLeft();
    Span place = snapshot.positions().span(edit.getRange());
    int cursor = snapshot.positions().offset(position);
    assertThat(edit.getRange().getStart().getLine()).isEqualTo(edit.getRange().getEnd().getLine());
    assertThat(place.start()).isLessThanOrEqualTo(cursor);
    assertThat(place.end()).isGreaterThanOrEqualTo(cursor);
    String before = snapshot.source().text();
    String text = filledIn(edit.getNewText());
    String after = Edit.apply(before, List.of(new Edit(place, text)));
    SourceText taken = SourceText.of("profiles.yml", after);
    Span written = new Span(place.start(), place.start() + text.length());
    assertThat(LINTER.lint(taken).diagnostics())
        .filteredOn(Diagnostic::rule, "unknown-key")
        .filteredOn(found -> written.contains(found.span()))
        .as("%s at %s of\n%s", item.getLabel(), cursor, before)
        .isEmpty();
    boolean wasSound = snapshot.yaml().problems().isEmpty();
    if (wasSound) {
      assertThat(YamlReader.read(taken).problems())
          .as("%s at %s of\n%s\ngives\n%s", item.getLabel(), cursor, before, after)
          .isEmpty();
    }
  }

  private static String filledIn(String snippet) {
    return SLOT.matcher(snippet)
        .replaceAll(
            slot ->
                Matcher.quoteReplacement(slot.group(1) == null ? slot.group(2) : slot.group(1)));
  }

  @Test
  void positionsBehindTheTextDoNoHarm() {
    Snapshot snapshot = snapshot(plain, "shop:\n  outputs:\n");
    for (Position position :
        List.of(new Position(-1, -1), new Position(99, 0), new Position(1, 99))) {
      assertThat(Completions.of(snapshot, position).isIncomplete()).isFalse();
      assertThat(Hovers.of(snapshot, position)).isNotNull();
    }
  }

  @Test
  void aLongTextIsAnsweredInTime() {
    StringBuilder text = new StringBuilder("shop:\n  target: dev\n  outputs:\n");
    for (int i = 0; i < 2_000; i++) {
      text.append(
          "    t%d:\n      type: athena\n      schema: \"a{{ env_var('X%d') }}\n".formatted(i, i));
    }
    text.append("    dev: ").append("{a: [".repeat(500)).append('\n');
    String whole = text.toString();
    Snapshot snapshot = snapshot(plain, whole);
    Positions positions = new Positions(snapshot.source(), Encoding.UTF_16);
    for (int offset : List.of(0, whole.length() / 2, whole.length())) {
      Assertions.assertTimeout(
          Duration.ofSeconds(20),
          () -> {
            Completions.of(snapshot, positions.position(offset));
            Hovers.of(snapshot, positions.position(offset));
          });
    }
  }
}
