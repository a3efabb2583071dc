package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.Rulings;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.document.Witness;
import io.github.athenalint.lsp.document.World;
import io.github.athenalint.lsp.feature.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.services.LanguageClient;

/** Answers a client that asks for what was found, and tells it when to ask again. */
final class Pull implements Findings {

  private final Desk desk;
  private final LanguageClient client;
  private final Log log;
  private final Map<String, Told> told = new ConcurrentHashMap<>();
  private final Set<String> saved = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lastId = new AtomicInteger();

  Pull(Desk desk, LanguageClient client, Log log) {
    this.log = log;
    this.desk = desk;
    this.client = client;
  }

  /**
   * What was told of a document.
   *
   * @param document the version that was looked at
   * @param id what the client knows the answer by
   * @param found what was found
   * @param rulings what held then
   * @param witness which files were looked at
   */
  record Told(
      Document document, String id, List<Diagnostic> found, Rulings rulings, Witness witness) {

    /** Tells whether the same would be told again. */
    boolean holds(World world) {
      return world.document(document.uri()).filter(open -> open != document).isEmpty()
          && rulings == world.rulings()
          && !witness.sawAny(world.documents())
          && witness.holds();
    }
  }

  /** Returns what is to be told of a file, whether it is open or not. */
  Optional<Told> ask(World world, Path path) {
    Optional<Told> known =
        Optional.ofNullable(told.get(Document.uri(path))).filter(last -> last.holds(world));
    return known.or(() -> world.snapshot(path).map(this::ask));
  }

  /** Returns what is to be told of a document; the same again if nothing else was found. */
  Told ask(Snapshot snapshot) {
    Document document = snapshot.document();
    Told last = told.get(document.uri());
    boolean awaitsSave = !snapshot.world().grounds().settings().onType();
    if (last != null && awaitsSave && !saved.remove(document.uri())) {
      return last;
    }
    List<Diagnostic> found = Diagnostics.of(snapshot);
    String id =
        last != null && last.found().equals(found)
            ? last.id()
            : Integer.toString(lastId.incrementAndGet());
    Told now = new Told(document, id, found, snapshot.world().rulings(), snapshot.witness());
    told.put(document.uri(), now);
    return now;
  }

  @Override
  public void opened(Document document) {
    // The client asks for itself.
  }

  @Override
  public void changed(Document document) {
    // The client asks for itself, also for the documents that depend on this one.
  }

  @Override
  public void saved(Document document) {
    saved.add(document.uri());
    refresh();
  }

  @Override
  public void answered(Document document) {
    saved(document);
  }

  @Override
  public void closed(Document document) {
    told.remove(document.uri());
  }

  @Override
  public void touched(Path path) {
    allChanged();
  }

  @Override
  public void allChanged() {
    saved.addAll(told.keySet());
    refresh();
  }

  private void refresh() {
    if (desk.world().grounds().client().refreshesDiagnostics()) {
      log.wish(client.refreshDiagnostics());
    }
  }
}
