package io.github.athenalint.cli.init;

import java.util.ArrayList;
import java.util.List;

/**
 * How a file is laid out.
 *
 * @param lineBreak what ends a line
 * @param indent what stands before a line of level 0
 * @param step how many blanks a level takes
 */
record BlockStyle(String lineBreak, String indent, int step) {

  /** How a new file is laid out. */
  static final BlockStyle USUAL = new BlockStyle("\n", "", 2);

  /** Returns the lines, without an indent before the first and a break behind the last. */
  String render(List<Line> lines) {
    List<String> rendered = new ArrayList<>();
    for (Line line : lines) {
      String blanks = indent + " ".repeat(step * line.level());
      rendered.add(line.text().isEmpty() ? "" : blanks + line.text());
    }
    return String.join(lineBreak, rendered).substring(indent.length());
  }
}
