package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.place.Cursor.Part;
import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What can be written at a place.
 *
 * @param all the suggestions
 * @param word what they replace
 * @param ended whether a comma or a bracket ends what is written there
 * @param pressing whether something has to be written there, so that they are welcome on a line
 *     that was only just begun
 */
public record Suggestions(List<Suggestion> all, Span word, boolean ended, boolean pressing) {

  /** Copies the suggestions. */
  public Suggestions {
    all = List.copyOf(all);
  }

  /** Returns what can be written at an offset; nothing where the linter has no business. */
  public static Optional<Suggestions> at(Snapshot snapshot, int offset) {
    if (snapshot.document().isTooLong()) {
      return Optional.empty();
    }
    return Asked.at(snapshot, offset).map(Suggestions::of);
  }

  private static Suggestions of(Asked asked) {
    Part part = asked.cursor().part();
    List<Suggestion> all =
        switch (part) {
          case KEY -> KeySuggestions.of(asked);
          case VALUE ->
              TemplateSuggestions.isInTemplate(asked)
                  ? TemplateSuggestions.of(asked)
                  : ValueSuggestions.of(asked);
          case ALIAS -> AnchorSuggestions.of(asked);
        };
    return new Suggestions(
        all.stream().map(one -> one.with(laidOut(one.body(), asked))).toList(),
        asked.cursor().word(),
        asked.cursor().inFlow() && !asked.cursor().isQuoted(),
        asked.isFirst() || all.stream().anyMatch(Suggestion::isRequired));
  }

  private static Snippet laidOut(Snippet body, Asked asked) {
    return body.laidOut(asked.indent(), asked.lineBreak());
  }
}
