package io.github.athenalint.cli.report;

import io.github.athenalint.rule.Diagnostic;
import java.util.Set;

/** Messages and help are phrases without a full stop; some services show them as running text. */
public final class Sentences {

  /** They stay small at the beginning of a sentence. */
  private static final Set<String> NAMES = Set.of("dbt", "boto3");

  private Sentences() {}

  /** Returns what is wrong and what to do, as sentences that are safe to show. */
  public static String of(Diagnostic found) {
    return of(found.message()) + found.help().map(help -> " " + of(help)).orElse("");
  }

  /** Returns a phrase as a sentence that is safe to show. */
  public static String of(String phrase) {
    String shown = Glyph.printable(phrase);
    if (shown.isEmpty()) {
      return shown;
    }
    boolean ends = shown.endsWith(".") || shown.endsWith("?") || shown.endsWith("!");
    return capital(shown) + (ends ? "" : ".");
  }

  private static String capital(String phrase) {
    String word = phrase.split("[^\\p{L}\\p{N}]", 2)[0];
    if (NAMES.contains(word)) {
      return phrase;
    }
    int first = phrase.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + phrase.substring(Character.charCount(first));
  }
}
