package io.github.athenalint.yaml;

import java.util.List;
import java.util.Optional;

/**
 * What could be read of one file.
 *
 * @param root the first document; empty when it holds nothing
 * @param comments all comments in the order of the text
 * @param problems all problems in the order of the text; when there is one, the tree holds what
 *     could still be read
 */
public record YamlFile(Optional<Node> root, List<Comment> comments, List<YamlProblem> problems) {

  /** Copies the lists. */
  public YamlFile {
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }
}
