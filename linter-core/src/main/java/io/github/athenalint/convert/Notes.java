package io.github.athenalint.convert;

import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is to be said, each thing once. */
final class Notes {

  private final Set<Note> notes = new LinkedHashSet<>();

  void add(String text) {
    notes.add(new Note(Optional.empty(), text));
  }

  void add(Span place, String text) {
    notes.add(new Note(Optional.of(place), text));
  }

  /** Says that a member is not carried. */
  void dropped(Value.Member member, String why) {
    add(member.key().span(), "`" + member.name() + "` is not carried: " + why);
  }

  List<Note> all() {
    return List.copyOf(notes);
  }
}
