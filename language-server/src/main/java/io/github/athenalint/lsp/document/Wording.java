package io.github.athenalint.lsp.document;

import io.github.athenalint.profile.Target;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.List;

/**
 * What a target says, as it is written: whatever it merges or takes from an anchor counts, comments
 * and blanks do not.
 *
 * @param profile the profile of the target
 * @param target its name
 * @param members its keys and values
 */
public record Wording(String profile, String target, List<String> members) {

  /** Copies the members. */
  public Wording {
    members = List.copyOf(members);
  }

  /** Returns what a target says. */
  public static Wording of(Target target, SourceText source) {
    return new Wording(
        target.profile(),
        target.name(),
        target.members().stream()
            .map(
                member ->
                    member.name() + ": " + text(member.value().node().target().span(), source))
            .toList());
  }

  private static String text(Span span, SourceText source) {
    return source.text().substring(span.start(), span.end());
  }
}
