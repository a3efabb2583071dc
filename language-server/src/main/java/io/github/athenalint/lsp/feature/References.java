package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.names.Directory;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** {@code textDocument/references}: all places that speak of a name. */
public final class References {

  private References() {}

  /**
   * Returns the places in all files.
   *
   * @param withDefinition whether the places count where the name is given
   */
  public static List<Location> of(Snapshot snapshot, Position position, boolean withDefinition) {
    return Directory.at(snapshot, snapshot.positions().offset(position)).stream()
        .flatMap(mention -> Directory.everywhere(mention.name(), snapshot).stream())
        .filter(mention -> withDefinition || !mention.isDefinition())
        .map(Places::of)
        .toList();
  }
}
