package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.Client;
import io.github.athenalint.text.Regex;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** Pages as a client can show them. */
final class Markup {

  private static final Regex LINK = Regex.of("\\[([^\\]]+)\\]\\(([^)]+)\\)");
  private static final Regex FENCE = Regex.of("(?m)^```[a-z]*\\n");

  private Markup() {}

  static MarkupContent of(String markdown, Client client) {
    return client.readsMarkdown()
        ? new MarkupContent(MarkupKind.MARKDOWN, markdown)
        : new MarkupContent(MarkupKind.PLAINTEXT, plain(markdown));
  }

  private static String plain(String markdown) {
    String linked = LINK.matcher(markdown).replaceAll("$1: $2");
    return FENCE.matcher(linked).replaceAll("").replace("**", "").strip();
  }
}
