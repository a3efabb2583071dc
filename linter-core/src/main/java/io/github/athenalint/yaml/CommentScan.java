package io.github.athenalint.yaml;

import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the comments: what follows {@code #} outside scalars, anchors, aliases and tags. */
final class CommentScan {

  private CommentScan() {}

  /**
   * Returns the comments before {@code limit}.
   *
   * @param text the text that was parsed
   * @param opaque the scalars, anchors, aliases and tags, in order
   * @param limit where reading stopped
   */
  static List<Comment> of(String text, List<Span> opaque, int limit) {
    List<Comment> comments = new ArrayList<>();
    int next = 0;
    int at = text.indexOf('#');
    while (at >= 0 && at < limit) {
      while (next < opaque.size() && opaque.get(next).end() <= at) {
        next++;
      }
      int end;
      if (next < opaque.size() && opaque.get(next).start() <= at) {
        end = opaque.get(next).end();
      } else {
        end = Characters.lineEnd(text, at);
        comments.add(comment(text, at, end));
      }
      at = text.indexOf('#', end);
    }
    return comments;
  }

  private static Comment comment(String text, int start, int lineEnd) {
    int end = Characters.trimEnd(text, start + 1, lineEnd);
    int before = start;
    while (before > 0 && Characters.isBlank(text.charAt(before - 1))) {
      before--;
    }
    boolean ownLine =
        before == 0
            || Characters.isBreak(text.charAt(before - 1))
            || (before == 1 && text.charAt(0) == '\uFEFF');
    return new Comment(new Span(start, end), text.substring(start + 1, end).strip(), ownLine);
  }
}
