package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.Rulings;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.document.Witness;
import io.github.athenalint.lsp.document.World;
import io.github.athenalint.lsp.feature.Diagnostics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * Tells the client what was found in the open documents. Changes that come close together are
 * looked at once, and what became old while it was looked at is not told.
 */
final class Push implements Findings {

  /** Shorter than anybody waits for, longer than the pause between two events of one keystroke. */
  private static final long DELAY_MILLIS = 30;

  private final Desk desk;
  private final LanguageClient client;
  private final Log log;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(task -> Desk.daemon(task, "looking"));

  /** What was told last of each document; this and the next two are guarded by this object. */
  private final Map<String, Told> told = new HashMap<>();

  private final Set<String> saved = new HashSet<>();
  private boolean awaited;

  Push(Desk desk, LanguageClient client, Log log) {
    this.desk = desk;
    this.client = client;
    this.log = log;
  }

  /**
   * What was told of a document, and what it depends on.
   *
   * @param document the version that was looked at
   * @param rulings what held then; nothing if it is known to hold no more
   * @param others which other files were looked at
   */
  private record Told(Document document, @Nullable Rulings rulings, Witness others) {

    /** The same, but known to be old. */
    Told outdated() {
      return new Told(document, null, others);
    }
  }

  @Override
  public void opened(Document document) {
    outdate(others -> document.path().filter(others::saw).isPresent());
    lookIn(0);
  }

  @Override
  public void changed(Document document) {
    outdate(others -> document.path().filter(others::saw).isPresent());
    lookIn(DELAY_MILLIS);
  }

  @Override
  public void saved(Document document) {
    synchronized (this) {
      saved.add(document.uri());
    }
    outdate(others -> !others.holds());
    lookIn(0);
  }

  @Override
  public void answered(Document document) {
    synchronized (this) {
      saved.add(document.uri()); // who asked wants to see it now
    }
    lookIn(0);
  }

  @Override
  public void closed(Document document) {
    outdate(others -> document.path().filter(others::saw).isPresent());
    lookIn(0);
  }

  @Override
  public void touched(Path path) {
    outdate(others -> others.saw(path));
    lookIn(DELAY_MILLIS);
  }

  @Override
  public void allChanged() {
    outdate(others -> true);
    lookIn(0);
  }

  private synchronized void outdate(Predicate<Witness> wanted) {
    told.replaceAll((uri, last) -> wanted.test(last.others()) ? last.outdated() : last);
  }

  /** The first of many changes sets the time: a key that is held down delays nothing. */
  private synchronized void lookIn(long millis) {
    if (!awaited || millis == 0) {
      awaited = true;
      Future<?> unused = looking.schedule(this::look, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      World world = begin();
      for (String uri : gone(world)) {
        client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
      }
      for (Document document : world.documents()) {
        if (desk.world() != world) {
          lookIn(0); // what comes next knows more
          return;
        }
        if (isDue(document, world)) {
          tell(document, world);
        }
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      log.failure(broken);
    }
  }

  private synchronized World begin() {
    awaited = false;
    return desk.world();
  }

  private synchronized Set<String> gone(World world) {
    Set<String> gone = new HashSet<>(told.keySet());
    gone.removeIf(uri -> world.document(uri).isPresent());
    told.keySet().removeAll(gone);
    return gone;
  }

  private synchronized boolean isDue(Document document, World world) {
    Told last = told.get(document.uri());
    if (last == null || last.rulings() != world.rulings()) {
      return true;
    }
    if (last.document() == document) {
      saved.remove(document.uri());
      return false;
    }
    return world.grounds().settings().onType() || saved.contains(document.uri());
  }

  private void tell(Document document, World world) {
    PublishDiagnosticsParams params =
        new PublishDiagnosticsParams(document.uri(), List.of(), document.version());
    Snapshot snapshot = world.snapshot(document.uri()).orElseThrow();
    try {
      params.setDiagnostics(Diagnostics.of(snapshot));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      log.failure(broken); // nothing is better than what was found in an older version
    }
    synchronized (this) {
      if (desk.world() == world) {
        told.put(document.uri(), new Told(document, world.rulings(), snapshot.witness()));
        saved.remove(document.uri());
      } else if (desk.world().document(document.uri()).filter(document::equals).isEmpty()) {
        return;
      }
    }
    client.publishDiagnostics(params);
  }
}
