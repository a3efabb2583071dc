package io.github.athenalint.lsp.page;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.text.Span;
import java.util.Comparator;
import java.util.List;

/** Hides the secrets of a document in what is said of it. */
public final class Veil {

  private static final String MASK = "********";

  /** Shorter texts stand in ordinary words too: to mask them would spoil every page. */
  private static final int SHORTEST = 4;

  private final List<Span> places;
  private final List<String> secrets;

  private Veil(List<Span> places, List<String> secrets) {
    this.places = places;
    this.secrets = secrets;
  }

  /** Returns the veil over the secrets of a document. */
  public static Veil of(Snapshot snapshot) {
    List<Span> places = snapshot.report().secrets();
    return new Veil(
        places,
        places.stream()
            .map(snapshot.source()::text)
            .map(Veil::unquoted)
            .filter(secret -> secret.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 1
            && (text.charAt(0) == '"' || text.charAt(0) == '\'')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** Returns a text without the secrets. */
  public String over(String text) {
    String veiled = text;
    for (String secret : secrets) {
      veiled = veiled.replace(secret, MASK);
    }
    return veiled;
  }

  /** Tells whether some of a secret stands in a part of the document. */
  public boolean covers(Span part) {
    return places.stream()
        .anyMatch(place -> place.start() < part.end() && part.start() < place.end());
  }
}
