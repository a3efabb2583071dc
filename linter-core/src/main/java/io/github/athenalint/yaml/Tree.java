package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one pass over the text gave.
 *
 * @param root the first document, or its part before the failure
 * @param opaque the scalars, anchors, aliases and tags, in order
 * @param problems what is wrong although the grammar allows it
 * @param masked text that was passed over because of these problems
 * @param failure why the pass ended early, if the grammar was violated
 * @param end where the pass ended
 * @param lastScalar the last scalar before the end of the pass, as written
 * @param substituted the offsets of the substitutes that stand in the tree
 */
record Tree(
    Optional<Node> root,
    List<Span> opaque,
    List<YamlProblem> problems,
    List<Span> masked,
    Optional<Failure> failure,
    int end,
    Optional<Span> lastScalar,
    Set<Integer> substituted) {}
