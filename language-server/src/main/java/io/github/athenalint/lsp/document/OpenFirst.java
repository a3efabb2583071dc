package io.github.athenalint.lsp.document;

import io.github.athenalint.workspace.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A disk on which the documents that are open have the text that the editor holds.
 *
 * @param open the open documents
 * @param rest where everything else lies
 */
record OpenFirst(Map<Path, Document> open, Disk rest) implements Disk {

  @Override
  public boolean isFile(Path path) {
    return open.containsKey(path) || rest.isFile(path);
  }

  @Override
  public byte[] read(Path path) throws IOException {
    Document document = open.get(path);
    return document == null
        ? rest.read(path)
        : document.source().text().getBytes(StandardCharsets.UTF_8);
  }
}
