package io.github.athenalint.cli;

import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.text.Regex;

/**
 * Shows a Markdown page on a terminal: headings in bold, code in colour, links as text.
 *
 * @param palette the colours
 */
record TerminalPage(Palette palette) {

  private static final Regex CODE = Regex.of("`([^`]+)`");
  private static final Regex LINK = Regex.of("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");
  private static final Regex STRONG = Regex.of("\\*\\*([^*]+)\\*\\*");

  /** Returns the page for a terminal. */
  String render(String markdown) {
    StringBuilder out = new StringBuilder();
    boolean fenced = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      } else if (fenced) {
        out.append(palette.dim("  │ ")).append(palette.code(line)).append('\n');
      } else if (line.startsWith("#")) {
        out.append(palette.bold(line.replaceFirst("^#+ *", ""))).append('\n');
      } else {
        out.append(prose(line)).append('\n');
      }
    }
    return out.toString();
  }

  private String prose(String line) {
    String linked = LINK.matcher(line).replaceAll("$1 ($2)");
    String strong = STRONG.matcher(linked).replaceAll(hit -> quoted(palette.bold(hit.group(1))));
    return CODE.matcher(strong).replaceAll(hit -> quoted(palette.code(hit.group(1))));
  }

  private static String quoted(String replacement) {
    return java.util.regex.Matcher.quoteReplacement(replacement);
  }
}
