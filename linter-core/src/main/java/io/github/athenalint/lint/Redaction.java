package io.github.athenalint.lint;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Related;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Order;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Takes secrets out of what rules say: the last gate before anything leaves the core. */
final class Redaction {

  private static final String MASK = "********";

  /** Shorter texts stand in ordinary words too: to mask them would spoil every message. */
  private static final int SHORTEST = 4;

  private final List<Span> places;
  private final List<String> secrets;

  private Redaction(SourceText source, List<Span> places, List<Span> more) {
    this.places = places;
    Set<String> texts = new LinkedHashSet<>();
    List<Span> all = new ArrayList<>(places);
    all.addAll(more);
    for (Span place : all) {
      String secret = unquoted(source.text(place));
      if (secret.length() >= SHORTEST) {
        texts.add(secret);
      }
    }
    this.secrets = Lists.sorted(texts, Order.by(String::length).backwards());
  }

  /** Looks for the secrets of a file. */
  static Redaction of(SourceText source, YamlFile yaml) {
    List<Span> written = SecretNodes.in(yaml);
    return new Redaction(source, Secrets.in(source, written), written);
  }

  /** Takes what stands at some places for secret. */
  static Redaction of(SourceText source, List<Span> places) {
    return new Redaction(source, places, List.of());
  }

  /** Returns the secret places of the text in their order; they do not overlap. */
  List<Span> places() {
    return places;
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 1
            && (text.charAt(0) == '"' || text.charAt(0) == '\'')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** Returns the finding without secrets; a fix that would have to show one is left out. */
  Diagnostic of(Diagnostic diagnostic) {
    if (secrets.isEmpty()) {
      return diagnostic;
    }
    return new Diagnostic(
        diagnostic.rule(),
        diagnostic.severity(),
        diagnostic.path(),
        diagnostic.span(),
        diagnostic.subject(),
        mask(diagnostic.message()),
        diagnostic.help().map(this::mask),
        Lists.map(
            diagnostic.related(),
            other -> new Related(other.path(), other.span(), mask(other.message()))),
        Lists.only(diagnostic.fixes(), this::isClean));
  }

  /** Returns a silenced finding without secrets, neither in its texts nor in the reason. */
  Silenced of(Silenced silenced, UnaryOperator<Diagnostic> placing) {
    return new Silenced(
        of(placing.apply(silenced.diagnostic())), silenced.by(), silenced.reason().map(this::mask));
  }

  private boolean isClean(Fix fix) {
    return isSafe(fix.title()) && Lists.all(fix.edits(), edit -> isSafe(edit.newText()));
  }

  /** Tells whether a text holds no secret. */
  boolean isSafe(String text) {
    return mask(text).equals(text);
  }

  /** Returns a text without the secrets. */
  String mask(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }
}
