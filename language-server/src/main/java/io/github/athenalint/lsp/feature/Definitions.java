package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.names.Directory;
import io.github.athenalint.lsp.names.Mention;
import io.github.athenalint.text.Span;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/definition}: where a profile, a target or an anchor gets its name. */
public final class Definitions {

  private Definitions() {}

  /** Returns the places; with what they are asked from, if the client takes that. */
  public static Either<List<? extends Location>, List<? extends LocationLink>> of(
      Snapshot snapshot, Position position) {
    List<Link> links = links(snapshot, snapshot.positions().offset(position));
    return snapshot.world().grounds().client().takesLinks()
        ? Either.forRight(links.stream().map(link -> link.link(snapshot)).toList())
        : Either.forLeft(links.stream().map(link -> Places.of(link.to())).toList());
  }

  private record Link(Span from, Mention to) {

    LocationLink link(Snapshot snapshot) {
      Range range = Places.of(to).getRange();
      return new LocationLink(to.file().uri(), range, range, snapshot.positions().range(from));
    }
  }

  private static List<Link> links(Snapshot snapshot, int offset) {
    return Directory.at(snapshot, offset).stream()
        .flatMap(
            from ->
                Directory.everywhere(from.name(), snapshot).stream()
                    .filter(Mention::isDefinition)
                    .map(to -> new Link(from.span(), to)))
        .toList();
  }
}
