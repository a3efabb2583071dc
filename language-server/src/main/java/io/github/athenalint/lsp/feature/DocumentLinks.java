package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.rule.RuleDoc;
import java.util.List;
import org.eclipse.lsp4j.DocumentLink;

/** {@code textDocument/documentLink}: the names of rules lead to their pages. */
public final class DocumentLinks {

  private DocumentLinks() {}

  /** Returns the links in the order of the text. */
  public static List<DocumentLink> of(Snapshot snapshot) {
    return RuleNames.in(snapshot).stream()
        .map(
            span -> {
              String rule = snapshot.source().text(span);
              DocumentLink link =
                  new DocumentLink(snapshot.positions().range(span), RuleDoc.url(rule));
              link.setTooltip("What " + rule + " is about");
              return link;
            })
        .toList();
  }
}
