package io.github.athenalint.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page of a rule: Markdown that lives beside the class and feeds {@code explain}, the docs,
 * hover and reports. Its fenced blocks are tests.
 *
 * @param markdown the whole page
 */
public record RuleDoc(String markdown) {

  private static final String HOME = "https://athenalint.github.io/athena-lint/rules/";

  /**
   * Reads the page of a rule.
   *
   * @throws IllegalStateException if the page is not beside the class
   */
  public static RuleDoc of(Rule rule) {
    String resource = rule.getClass().getSimpleName() + ".md";
    try (InputStream page = rule.getClass().getResourceAsStream(resource)) {
      if (page == null) {
        throw new IllegalStateException("no page " + resource);
      }
      return new RuleDoc(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Returns where the page of a rule is published. */
  public static String url(String ruleName) {
    return HOME + ruleName;
  }

  /** Returns the one sentence under the title, on one line. */
  public String summary() {
    StringBuilder sentence = new StringBuilder();
    for (String line : markdown.lines().skip(1).dropWhile(String::isBlank).toList()) {
      if (line.isBlank()) {
        break;
      }
      sentence.append(sentence.isEmpty() ? "" : " ").append(line.strip());
    }
    return sentence.toString();
  }

  /** Returns the first paragraph of why it hurts, on one line; empty if there is none. */
  public String reason() {
    List<String> lines = prose().lines().dropWhile(line -> !line.equals("## Why")).skip(1).toList();
    return lines.stream()
        .dropWhile(String::isBlank)
        .takeWhile(line -> !line.isBlank())
        .map(String::strip)
        .collect(Collectors.joining(" "))
        // What follows in a quotation.
        .replaceFirst(":$", ".");
  }

  /** Returns what the page says before its examples. */
  public String prose() {
    return markdown.split("\n## (?:Bad|Good)\n", 2)[0];
  }

  /** Returns the texts of errors that the page quotes, each on one line. */
  public List<String> quotes() {
    List<String> quotes = new ArrayList<>();
    StringBuilder quote = new StringBuilder();
    for (String line : (prose() + "\n\n").lines().toList()) {
      String text = line.startsWith(">") ? line.substring(1).strip() : "";
      if (!text.isEmpty()) {
        quote.append(quote.isEmpty() ? "" : " ").append(text);
      } else if (!quote.isEmpty()) {
        quotes.add(quote.toString());
        quote.setLength(0);
      }
    }
    return quotes;
  }

  /** Returns the page for a person: without what only the tests read. */
  public String readable() {
    return markdown.replaceAll("(?m)^(```[a-z]+) .*$", "$1");
  }

  /** Returns the fenced blocks in the order of the page. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    String heading = "";
    Optional<String> fence = Optional.empty();
    StringBuilder text = new StringBuilder();
    for (String line : markdown.lines().toList()) {
      if (fence.isPresent()) {
        if (line.equals("```")) {
          blocks.add(new Block(heading, fence.get(), text.toString()));
          fence = Optional.empty();
          text.setLength(0);
        } else {
          text.append(line).append('\n');
        }
      } else if (line.startsWith("```")) {
        fence = Optional.of(line.substring(3).strip());
      } else if (line.startsWith("## ")) {
        heading = line.substring(3).strip();
      }
    }
    return blocks;
  }

  /**
   * A fenced block of the page.
   *
   * @param heading the heading it stands under: {@code Bad}, {@code Good}, {@code Fixed} or another
   * @param info what stands behind the opening fence: the language and, for a test, where the
   *     findings are
   * @param text its content
   */
  public record Block(String heading, String info, String text) {}
}
