package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.World;
import io.github.athenalint.lsp.names.Directory;
import io.github.athenalint.lsp.names.Mention;
import io.github.athenalint.lsp.names.Name;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code workspace/symbol}: the profiles and targets of all files. */
public final class WorkspaceSymbols {

  /** More than anybody reads. */
  private static final int MOST = 1_000;

  private WorkspaceSymbols() {}

  /** Returns the names that have the letters of the query, in their order. */
  public static List<WorkspaceSymbol> of(World world, String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    return Directory.definitions(world).stream()
        .filter(mention -> matches(mention.name().name().toLowerCase(Locale.ROOT), wanted))
        .limit(MOST)
        .map(WorkspaceSymbols::symbol)
        .toList();
  }

  private static boolean matches(String name, String wanted) {
    int at = 0;
    for (int i = 0; i < wanted.length(); i++) {
      at = name.indexOf(wanted.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static WorkspaceSymbol symbol(Mention mention) {
    boolean profile = mention.name() instanceof Name.OfProfile;
    WorkspaceSymbol symbol = new WorkspaceSymbol();
    symbol.setName(mention.name().name().isBlank() ? "(no name)" : mention.name().name());
    symbol.setKind(profile ? SymbolKind.Namespace : SymbolKind.Object);
    symbol.setContainerName(mention.file().source().name());
    Location location = Places.of(mention);
    symbol.setLocation(Either.forLeft(location));
    return symbol;
  }
}
