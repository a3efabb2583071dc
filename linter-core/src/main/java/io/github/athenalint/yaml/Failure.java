package io.github.athenalint.yaml;

import java.util.Objects;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Where and why the YAML library gave up.
 *
 * @param context what it was doing, in its own words
 * @param contextOffset where that began
 * @param problem what it met, in its own words
 * @param offset where it met that
 */
record Failure(String context, int contextOffset, String problem, int offset) {

  /** The context of something inside brackets or braces. */
  static final String FLOW = "flow";

  /** The problem of a mapping that is really a template without quotes. */
  static final String TEMPLATE = "template";

  /**
   * Describes what the library threw.
   *
   * @param thrown the exception
   * @param points converts the offsets of its marks
   * @param reached where reading had come to, for an exception without marks
   */
  static Failure of(RuntimeException thrown, CodePoints points, int reached) {
    if (thrown instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      int offset = points.utf16(marked.getProblemMark().getIndex());
      Mark context = marked.getContextMark();
      return new Failure(
          Objects.requireNonNullElse(marked.getContext(), ""),
          context == null ? offset : points.utf16(context.getIndex()),
          Objects.requireNonNullElse(marked.getProblem(), ""),
          offset);
    }
    return new Failure("", reached, "", reached);
  }

  boolean doing(String words) {
    return context.contains(words);
  }

  boolean met(String words) {
    return problem.contains(words);
  }
}
