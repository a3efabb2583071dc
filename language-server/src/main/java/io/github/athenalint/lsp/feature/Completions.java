package io.github.athenalint.lsp.feature;

import io.github.athenalint.lsp.document.Client;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.suggest.Snippet;
import io.github.athenalint.lsp.suggest.Suggestion;
import io.github.athenalint.lsp.suggest.Suggestion.Kind;
import io.github.athenalint.lsp.suggest.Suggestions;
import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/completion}: the keys and values that can be written at a place. */
public final class Completions {

  /** What makes an editor ask when a line was begun. */
  private static final String ENTER = "\n";

  /** What makes an editor ask without being told to. */
  public static final List<String> TRIGGERS = List.of(":", " ", "'", "\"", "*", "|", "{", ENTER);

  /**
   * What accepts one of a closed set in a flow collection, and is written behind it. Nothing else
   * has such characters: a key brings its colon along, which a typed one would double; a name, a
   * path or a variable may be another that begins alike; and in a block a value ends with its line.
   */
  private static final List<String> COMMITTING = List.of(",", "}", "]");

  private final Snapshot snapshot;
  private final Client client;
  private final Span word;
  private final boolean ended;

  private Completions(Snapshot snapshot, Suggestions found) {
    this.snapshot = snapshot;
    this.client = snapshot.world().grounds().client();
    this.word = found.word();
    this.ended = found.ended();
  }

  /**
   * Returns what an editor asks for. When a line was only just begun that is what has to be written
   * there, or nothing: with a list open, a second Enter would write a key.
   */
  public static CompletionList of(Snapshot snapshot, CompletionParams params) {
    CompletionContext context = params.getContext();
    boolean onEnter = context != null && ENTER.equals(context.getTriggerCharacter());
    return of(snapshot, params.getPosition(), onEnter);
  }

  /** Returns all that can be written; no letter that is typed adds to it. */
  public static CompletionList of(Snapshot snapshot, Position position) {
    return of(snapshot, position, false);
  }

  private static CompletionList of(Snapshot snapshot, Position position, boolean onEnter) {
    return Suggestions.at(snapshot, snapshot.positions().offset(position))
        .filter(found -> !onEnter || found.pressing())
        .map(
            found -> {
              Completions completions = new Completions(snapshot, found);
              return new CompletionList(
                  false, found.all().stream().map(completions::item).toList());
            })
        .orElseGet(() -> new CompletionList(false, List.of()));
  }

  private CompletionItem item(Suggestion suggestion) {
    CompletionItem item = new CompletionItem(suggestion.label());
    item.setKind(kind(suggestion.kind()));
    item.setSortText(suggestion.rank());
    item.setFilterText(suggestion.filter());
    note(item, suggestion.note());
    if (!suggestion.page().isEmpty()) {
      item.setDocumentation(Either.forRight(Markup.of(suggestion.page(), client)));
    }
    boolean asSnippet = client.takesSnippets() && suggestion.body().hasSlots();
    if (asSnippet) {
      item.setInsertTextFormat(InsertTextFormat.Snippet);
    }
    if (client.keepsIndentation() && suggestion.body().plain().contains("\n")) {
      item.setInsertTextMode(InsertTextMode.AsIs);
    }
    if (ended && suggestion.closed() && client.takesCommitCharacters()) {
      item.setCommitCharacters(COMMITTING);
    }
    if (suggestion.leadsOn()) {
      client
          .suggestCommand()
          .map(name -> new Command("Suggest", name, List.of(Map.of("auto", true))))
          .ifPresent(item::setCommand);
    }
    item.setTextEdit(
        Either.forLeft(
            new TextEdit(
                snapshot.positions().range(suggestion.place().orElse(word)),
                asSnippet ? suggestion.body().written() : plain(suggestion))));
    return item;
  }

  /** Behind a key that is written without its value the cursor is where the value belongs. */
  private static String plain(Suggestion suggestion) {
    Snippet body = suggestion.body();
    boolean inQuotes = body.start().endsWith("'") || body.start().endsWith("\"");
    boolean open = suggestion.kind() == Kind.KEY && body.hasSlots() && !inQuotes;
    return open ? body.start() : body.plain();
  }

  private void note(CompletionItem item, String note) {
    if (note.isEmpty()) {
      return;
    }
    if (client.takesLabelDetails()) {
      CompletionItemLabelDetails details = new CompletionItemLabelDetails();
      details.setDescription(note);
      item.setLabelDetails(details);
    } else {
      item.setDetail(note);
    }
  }

  private static CompletionItemKind kind(Kind kind) {
    return switch (kind) {
      case KEY -> CompletionItemKind.Property;
      case VALUE -> CompletionItemKind.Value;
      case NAME -> CompletionItemKind.Reference;
      case VARIABLE -> CompletionItemKind.Variable;
      case FILTER -> CompletionItemKind.Function;
      case SNIPPET -> CompletionItemKind.Snippet;
    };
  }
}
