package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What could be read of one file.
 *
 * @param root the first document; empty when it holds nothing
 * @param comments all comments in the order of the text
 * @param problems all problems in the order of the text; when there is one, the tree holds what
 *     could still be read
 * @param masked text that was passed over, in order; nothing may be concluded from what is missing
 *     there
 */
public record YamlFile(
    Optional<Node> root, List<Comment> comments, List<YamlProblem> problems, List<Span> masked) {

  /** Copies the lists. */
  public YamlFile {
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
    masked = List.copyOf(masked);
  }

  /**
   * Tells whether some of the text at {@code span} was passed over, or text right beside it: a
   * value that was passed over stands in the tree as an empty scalar.
   */
  public boolean isMasked(Span span) {
    return masked.stream()
        .anyMatch(passed -> passed.start() <= span.end() && span.start() <= passed.end());
  }
}
