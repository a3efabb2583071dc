package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.names.Mention;
import org.eclipse.lsp4j.Location;

/** Mentions as the protocol writes places. */
final class Places {

  private Places() {}

  static Location of(Mention mention) {
    return new Location(mention.file().uri(), mention.file().positions().range(mention.span()));
  }
}
