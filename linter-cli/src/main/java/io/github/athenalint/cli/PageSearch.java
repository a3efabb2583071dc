package io.github.athenalint.cli;

import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the rules whose pages quote or speak of the text of an error. A word weighs the more the
 * fewer pages use it; a word of a quoted error weighs more than one of the prose; what an error
 * shows of a file, in quotation marks, weighs little, since everybody has other names there.
 */
final class PageSearch {

  /** The most hits. */
  private static final int MOST = 5;

  /** How much of a quoted error a text must have, or of a text the prose of a page. */
  private static final double ENOUGH = 0.6;

  private static final double VALUE_WEIGHT = 0.15;
  private static final double QUOTE_WEIGHT = 4;

  private static final int LONG = 12;

  /** Below this part of the best score it is chance. */
  private static final double CHANCE = 0.4;

  /** What a clear best hit has more than the next one. */
  private static final double LEAD = 1.2;

  private static final Regex WORD_BREAK = Regex.of("[^\\p{L}\\p{N}_]+");
  private static final Regex NUMBER = Regex.of("[\\p{N}_]*");
  private static final Regex VALUE =
      Regex.of("'[^']*'|\"[^\"]*\"|\\b\\S+://\\S+|\\b\\S+:\\d+|- \\S+");

  private final List<Page> pages;
  private final Map<String, Integer> spread = new HashMap<>();

  PageSearch(List<Rule> rules) {
    pages = Lists.map(rules, rule -> Page.of(rule.info().name(), RuleDoc.of(rule)));
    pages.forEach(page -> page.words().forEach(word -> spread.merge(word, 1, Integer::sum)));
  }

  /**
   * A page that fits.
   *
   * @param rule the name of its rule
   * @param summary its first sentence
   */
  record Hit(String rule, String summary, double score) {}

  /** Returns the rules whose pages fit best, the best first. */
  List<Hit> find(String text) {
    Set<String> asked = words(text);
    List<Hit> hits =
        pages.stream()
            .map(page -> new Hit(page.rule(), page.summary(), score(page, asked)))
            .filter(hit -> hit.score() > 0)
            .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::rule))
            .limit(MOST)
            .toList();
    return Lists.only(hits, hit -> hit.score() >= hits.get(0).score() * CHANCE);
  }

  /** Tells whether the first hit is much better than the others. */
  static boolean isClear(List<Hit> hits) {
    return hits.size() == 1
        || (hits.size() > 1 && hits.get(0).score() > hits.get(1).score() * LEAD);
  }

  private double score(Page page, Set<String> asked) {
    double quoted =
        page.quotes().stream().mapToDouble(quote -> quoted(quote, asked)).max().orElse(0);
    double all = asked.stream().mapToDouble(this::weight).sum();
    double shared = asked.stream().filter(page.words()::contains).mapToDouble(this::weight).sum();
    double named = asked.stream().filter(page.name()::contains).mapToDouble(this::weight).sum();
    boolean spoken = isTelling(asked) && shared >= all * ENOUGH;
    return quoted > 0 || spoken ? QUOTE_WEIGHT * quoted + shared + named : 0;
  }

  /**
   * A single word tells something when few pages use it and it is as long as the name of an error.
   */
  private boolean isTelling(Set<String> asked) {
    return asked.size() > 1
        || Lists.any(asked, word -> word.length() >= LONG && spread.containsKey(word));
  }

  private double quoted(String quote, Set<String> asked) {
    Set<String> fixed = words(VALUE.matcher(quote).replaceAll(" "));
    double all = 0;
    double shared = 0;
    int count = 0;
    for (String word : words(quote)) {
      double weight = weight(word) * (fixed.contains(word) ? 1 : VALUE_WEIGHT);
      boolean there = asked.contains(word);
      all += weight;
      shared += there ? weight : 0;
      count += there ? 1 : 0;
    }
    return count > 1 && shared >= all * ENOUGH ? shared * shared / all : 0;
  }

  /** Returns how much a word tells; one that no page uses is most likely a name of the user. */
  private double weight(String word) {
    int users = spread.getOrDefault(word, 0);
    return users == 0 ? 1 : Math.log(1 + (double) pages.size() / users);
  }

  private static Set<String> words(String text) {
    return WORD_BREAK
        .pattern()
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !NUMBER.matches(word))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private record Page(
      String rule, String summary, Set<String> name, Set<String> words, List<String> quotes) {

    static Page of(String rule, RuleDoc doc) {
      return new Page(
          rule, doc.summary(), PageSearch.words(rule), PageSearch.words(doc.prose()), doc.quotes());
    }
  }
}
