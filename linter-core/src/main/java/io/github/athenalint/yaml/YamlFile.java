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

  /** Copies the lists and joins what was passed over. */
  public YamlFile {
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
    masked = List.copyOf(Spans.merged(masked));
  }

  /**
   * Tells whether some of a node was passed over: some of its text or, for a collection or an empty
   * scalar, text right behind it that may have belonged to it.
   */
  public boolean isMasked(Node node) {
    boolean hasText = node instanceof Scalar && !node.span().isEmpty();
    return hasText ? Spans.overlap(masked, node.span()) : Spans.touch(masked, node.span());
  }

  /** Tells whether some of a node was passed over, or text right behind it. */
  public boolean isCutShort(Node node) {
    return Spans.touch(masked, node.span());
  }
}
