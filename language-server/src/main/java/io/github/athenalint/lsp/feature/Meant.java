package io.github.athenalint.lsp.feature;

import com.google.gson.JsonObject;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Range;

/**
 * Which findings a client asks about. The ranges of the diagnostics that it sends back are not
 * looked at: some clients count other columns in them than they should.
 */
final class Meant {

  private final Span place;
  private final Span lines;
  private final List<org.eclipse.lsp4j.Diagnostic> echoed;

  Meant(Snapshot snapshot, Range range, List<org.eclipse.lsp4j.Diagnostic> echoed) {
    LineIndex index = snapshot.source().lines();
    this.place = snapshot.positions().span(range);
    this.lines = index.span(index.line(place.start())).union(index.span(index.line(place.end())));
    this.echoed = echoed == null ? List.of() : echoed;
  }

  /** Returns those of the findings that are meant. */
  List<Diagnostic> of(List<Diagnostic> found) {
    return found.stream().filter(this::isMeant).toList();
  }

  private boolean isMeant(Diagnostic found) {
    return touch(found.span(), place)
        || echoed.stream().anyMatch(echo -> isEcho(echo, found) && touch(found.span(), lines));
  }

  private static boolean isEcho(org.eclipse.lsp4j.Diagnostic echo, Diagnostic found) {
    boolean sameRule =
        echo.getCode() != null
            && echo.getCode().isLeft()
            && echo.getCode().getLeft().equals(found.rule());
    Optional<JsonObject> data =
        Optional.ofNullable(echo.getData())
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast);
    return sameRule && data.map(Diagnostics.data(found.span())::equals).orElse(true);
  }

  private static boolean touch(Span one, Span other) {
    return one.start() <= other.end() && other.start() <= one.end();
  }
}
