package io.github.athenalint.lsp.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text with places in it that the user fills in, one after the other. */
public final class Snippet {

  private sealed interface Piece {
    String plain();

    record Fixed(String plain) implements Piece {}

    record Slot(String plain, String link) implements Piece {}

    record Choice(List<String> choices) implements Piece {
      @Override
      public String plain() {
        return choices.get(0);
      }
    }
  }

  private final List<Piece> pieces;

  private Snippet(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** Returns a snippet that is a text and nothing else. */
  public static Snippet of(String text) {
    return new Snippet(List.of(new Piece.Fixed(text)));
  }

  /** Returns this and a text behind it. */
  public Snippet text(String text) {
    return plus(new Piece.Fixed(text));
  }

  /** Returns this and a place to fill in. */
  public Snippet slot(String preset) {
    return plus(new Piece.Slot(preset, ""));
  }

  /** Returns this and a place to fill in that is filled in with all others of the same link. */
  public Snippet linked(String link, String preset) {
    return plus(new Piece.Slot(preset, link));
  }

  /** Returns this and a place to fill in with one of some words. */
  public Snippet choice(List<String> choices) {
    return plus(new Piece.Choice(List.copyOf(choices)));
  }

  /** Returns this and another behind it. */
  public Snippet then(Snippet other) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(other.pieces);
    return new Snippet(all);
  }

  private Snippet plus(Piece piece) {
    List<Piece> all = new ArrayList<>(pieces);
    all.add(piece);
    return new Snippet(all);
  }

  /** Tells whether there is anything to fill in. */
  public boolean hasSlots() {
    return pieces.stream().anyMatch(piece -> !(piece instanceof Piece.Fixed));
  }

  /** Returns the text with what is preset. */
  public String plain() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.plain()));
    return text.toString();
  }

  /** Returns the text before the first place to fill in. */
  public String start() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (!(piece instanceof Piece.Fixed)) {
        break;
      }
      text.append(piece.plain());
    }
    return text.toString();
  }

  /** Returns the text as the protocol writes it. */
  public String written() {
    StringBuilder text = new StringBuilder();
    Map<String, Integer> links = new HashMap<>();
    int last = 0;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Choice choice) {
        List<String> words = choice.choices().stream().map(Snippet::escapedChoice).toList();
        text.append("${").append(++last).append('|').append(String.join(",", words)).append("|}");
      } else if (piece instanceof Piece.Slot slot) {
        boolean again = links.containsKey(slot.link());
        int number = again ? links.get(slot.link()) : ++last;
        if (!slot.link().isEmpty()) {
          links.put(slot.link(), number);
        }
        text.append("${").append(number).append(':').append(escaped(slot.plain())).append('}');
      } else {
        text.append(piece.plain().replace("\\", "\\\\").replace("$", "\\$"));
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
  }

  private static String escapedChoice(String text) {
    return escaped(text).replace(",", "\\,").replace("|", "\\|");
  }

  /** Returns the same with every line but the first indented, and other line breaks. */
  public Snippet laidOut(String indent, String lineBreak) {
    return new Snippet(
        pieces.stream()
            .map(
                piece ->
                    piece instanceof Piece.Fixed fixed
                        ? new Piece.Fixed(fixed.plain().replace("\n", lineBreak + indent))
                        : piece)
            .toList());
  }
}
