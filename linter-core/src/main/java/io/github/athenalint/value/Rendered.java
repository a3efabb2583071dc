package io.github.athenalint.value;

import java.util.List;

/**
 * A value and what is wrong with its templates.
 *
 * @param value what the reader sees
 * @param problems what certainly fails while it is rendered, in the order of the text
 */
public record Rendered(Value value, List<TemplateProblem> problems) {

  /** Copies the problems. */
  public Rendered {
    problems = List.copyOf(problems);
  }
}
