package io.github.athenalint.lsp.feature;

import io.github.athenalint.lint.Report.Kind;
import io.github.athenalint.lsp.document.Positions;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.profile.PlatformDocument;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Section;
import io.github.athenalint.profile.Target;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Environment;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;

/**
 * {@code textDocument/documentSymbol}: the profiles, and the targets in them; the sections of a
 * platform document.
 */
public final class DocumentSymbols {

  private DocumentSymbols() {}

  /** Returns the symbols in the order of the text. */
  public static List<DocumentSymbol> of(Snapshot snapshot) {
    Positions positions = snapshot.positions();
    if (snapshot.kind() == Kind.PLATFORM) {
      return PlatformDocument.of(snapshot.source(), snapshot.yaml(), Environment.unknown())
          .sections()
          .stream()
          .map(section -> section(section, positions))
          .toList();
    }
    return snapshot.profiles().map(ProfilesFile::profiles).orElse(List.of()).stream()
        .map(profile -> symbol(profile, positions))
        .toList();
  }

  private static DocumentSymbol section(Section section, Positions positions) {
    Target target = section.target();
    return symbol(
        target.name(), SymbolKind.Object, target.key().span(), target.node().span(), positions);
  }

  private static DocumentSymbol symbol(Profile profile, Positions positions) {
    DocumentSymbol symbol =
        symbol(
            profile.name(),
            SymbolKind.Namespace,
            profile.key().span(),
            profile.node().span(),
            positions);
    symbol.setChildren(
        profile.targets().stream().map(target -> symbol(target, positions)).toList());
    return symbol;
  }

  private static DocumentSymbol symbol(Target target, Positions positions) {
    DocumentSymbol symbol =
        symbol(
            target.name(), SymbolKind.Object, target.key().span(), target.node().span(), positions);
    target.text("type").ifPresent(symbol::setDetail);
    return symbol;
  }

  /** What stands under a key may stand before it, when it comes through an alias or a merge. */
  private static DocumentSymbol symbol(
      String name, SymbolKind kind, Span key, Span node, Positions positions) {
    Span whole = node.start() >= key.end() ? key.union(node) : key;
    return new DocumentSymbol(
        name.isBlank() ? "(no name)" : name, kind, positions.range(whole), positions.range(key));
  }
}
