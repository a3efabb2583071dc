package io.github.athenalint.lsp;

import io.github.athenalint.lsp.document.Document;
import java.nio.file.Path;

/** How a client gets to know what was found: it is told, or it asks. Never both. */
interface Findings {

  /** A document was opened. */
  void opened(Document document);

  /** A document has a new version. */
  void changed(Document document);

  /** A document was saved. */
  void saved(Document document);

  /** AWS answered about a document. */
  void answered(Document document);

  /** A document was closed. */
  void closed(Document document);

  /** A file on the disk changed. */
  void touched(Path path);

  /** Anything may have changed: settings, folders. */
  void allChanged();
}
