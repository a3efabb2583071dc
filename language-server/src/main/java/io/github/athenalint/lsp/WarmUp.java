package io.github.athenalint.lsp;

import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.lint.Report;
import io.github.athenalint.lsp.document.Client;
import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.Grounds;
import io.github.athenalint.lsp.document.Settings;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.document.World;
import io.github.athenalint.lsp.feature.Completions;
import io.github.athenalint.lsp.feature.Diagnostics;
import io.github.athenalint.lsp.feature.Hovers;
import io.github.athenalint.text.SourceText;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;

/**
 * Looks at a small file that is nobody's, so that the first real one is not slow: at what is wrong
 * in it while the client still introduces itself, and at what is offered in it once the client had
 * time to see what is wrong in its own.
 */
final class WarmUp {

  private static final String URI = "untitled:profiles.yml";

  private static final String PROFILES =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            s3_staging_dir: "s3://{{ env_var('BUCKET', 'shop') }}/staging/"
            s3_data_dir: s3://shop-tables/dbt/
            database: awsdatacatalog
            schema: analytics
            treads: 4
      """;

  /** As many targets as files have: what is done for each of them is done most often. */
  private static final String TARGETS = PROFILES + target("ci") + target("prod");

  /** A client that opens a file does so at once; what comes now must not be in its way. */
  private static final long PAUSE_MILLIS = 400;

  /** Until then the code is about as fast as it gets. */
  private static final int ROUNDS = 20;

  private WarmUp() {}

  private static String target(String name) {
    return PROFILES.substring(PROFILES.indexOf("    dev:")).replace(" dev:", " " + name + ":");
  }

  /**
   * Lints the file, and writes what was found as soon as somebody can write it.
   *
   * @param folder the current folder
   * @param json what writes messages, once it is there
   */
  static void run(Path folder, CompletableFuture<MessageJsonHandler> json) {
    Report report = Linter.of(LintOptions.defaults()).lint(SourceText.of("profiles.yml", PROFILES));
    if (report.diagnostics().isEmpty()) {
      throw new IllegalStateException("nothing found in what has a mistake");
    }
    NotificationMessage message = new NotificationMessage();
    message.setMethod("textDocument/publishDiagnostics");
    message.setParams(
        new PublishDiagnosticsParams(
            URI, Diagnostics.of(snapshot(folder, Client.PLAIN, 0, PROFILES))));
    json.join().serialize(message, Writer.nullWriter());
  }

  private static Snapshot snapshot(Path folder, Client client, int version, String text) {
    World world = World.of(new Grounds(Map.of(), List.of(), folder, client, Settings.NONE));
    Document document = Document.opened(URI, "yaml", version, text);
    return world.with(document).snapshot(URI).orElseThrow();
  }

  /**
   * Types in the file, and asks what is offered. Nothing of it reaches the world of the client, or
   * the disk: the file has no path, and no environment says where a home is.
   *
   * @param folder the current folder
   * @param client for whom the answers are written
   */
  static void later(Path folder, Client client) {
    Desk.daemon(() -> type(folder, client), "warm-up").start();
  }

  private static void type(Path folder, Client client) {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      return;
    }
    for (int round = 0; round < ROUNDS; round++) {
      String text = TARGETS + "# " + "x".repeat(round) + "\n      \n";
      Snapshot snapshot = snapshot(folder, client, round, text);
      Diagnostics.of(snapshot);
      int line = round % (int) TARGETS.lines().count();
      for (int column : new int[] {2, 6, 20}) {
        Completions.of(snapshot, new Position(line, column));
        Hovers.of(snapshot, new Position(line, column));
      }
      Completions.of(snapshot, new Position(snapshot.source().lines().count() - 2, 6));
    }
  }
}
