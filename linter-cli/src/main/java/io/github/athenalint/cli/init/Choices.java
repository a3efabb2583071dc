package io.github.athenalint.cli.init;

import io.github.athenalint.schema.Regions;
import io.github.athenalint.schema.Spelling;
import io.github.athenalint.text.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that are known to be right: the whole word, its number, or as many of its first
 * letters as no other has.
 */
final class Choices {

  private static final int FEW = 8;

  private final Map<String, String> words;
  private final boolean open;

  private Choices(Map<String, String> words, boolean open) {
    this.words = words;
    this.open = open;
  }

  /** Any answer may be right. */
  static Choices none() {
    return new Choices(Map.of(), true);
  }

  /** The regions of Athena; there may be newer ones. */
  static Choices regions() {
    Map<String, String> words = new LinkedHashMap<>();
    Regions table = Regions.table();
    table.all().forEach(region -> words.put(region, table.name(region).orElse("")));
    return new Choices(words, true);
  }

  /** The ways to authenticate. */
  static Choices ways(List<Auth> ways) {
    Map<String, String> words = new LinkedHashMap<>();
    ways.forEach(way -> words.put(way.word(), way.words()));
    return new Choices(words, false);
  }

  /** Returns what a choice means, in words. */
  Optional<String> meaning(String word) {
    return Optional.ofNullable(words.get(word));
  }

  /** Returns the numbered list. */
  List<String> list() {
    List<String> lines = new ArrayList<>();
    int width = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    words.forEach(
        (word, meaning) ->
            lines.add(
                String.format(
                    Locale.ROOT, "  %2d  %-" + width + "s  %s", lines.size() + 1, word, meaning)));
    return lines;
  }

  /**
   * Completes an answer.
   *
   * @return the answer that is meant, or a hint; neither repeats what was typed
   */
  Completion complete(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT);
    if (words.isEmpty() || words.containsKey(typed) || typed.contains("{{")) {
      return new Completion(Optional.of(typed), "");
    }
    List<String> names = List.copyOf(words.keySet());
    if (typed.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(typed);
      return number >= 1 && number <= names.size()
          ? new Completion(Optional.of(names.get(number - 1)), "")
          : new Completion(
              Optional.empty(), "there are " + names.size() + " of them; ? lists them");
    }
    List<String> fitting = Lists.only(words.keySet(), word -> word.startsWith(plain));
    if (fitting.isEmpty()) {
      fitting =
          words.entrySet().stream()
              .filter(word -> word.getValue().toLowerCase(Locale.ROOT).contains(plain))
              .map(Map.Entry::getKey)
              .toList();
    }
    return fitting.isEmpty() ? strange(typed, plain) : ofFitting(fitting);
  }

  private static Completion ofFitting(List<String> fitting) {
    if (fitting.size() == 1) {
      return new Completion(Optional.of(fitting.get(0)), "");
    }
    String some = String.join(", ", fitting.subList(0, Math.min(FEW, fitting.size())));
    String more = fitting.size() > FEW ? ", …" : "";
    return new Completion(Optional.empty(), "which one? " + some + more);
  }

  private Completion strange(String typed, String plain) {
    if (open) {
      return new Completion(Optional.of(typed), "");
    }
    String guess =
        Spelling.nearest(plain, words.keySet())
            .map(word -> "did you mean `" + word + "`?")
            .orElse("choose a number from 1 to " + words.size());
    return new Completion(Optional.empty(), guess);
  }

  /**
   * What became of an answer.
   *
   * @param meant what it means
   * @param hint what to say where that is not clear
   */
  record Completion(Optional<String> meant, String hint) {}
}
