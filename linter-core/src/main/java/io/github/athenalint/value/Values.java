package io.github.athenalint.value;

import io.github.athenalint.text.Lists;
import io.github.athenalint.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/** Makes the values of the house of what a template gives. */
final class Values {

  private Values() {}

  static Value of(Node node, Seen seen) {
    if (seen instanceof Seen.Str text) {
      return new Value.Text(node, text.text());
    }
    if (seen instanceof Seen.Num number) {
      return new Value.Number(node, number.number());
    }
    if (seen instanceof Seen.Truth truth) {
      return new Value.Bool(node, truth.truth());
    }
    if (seen instanceof Seen.Nil) {
      return new Value.Null(node);
    }
    // A tuple is refused wherever a list is.
    if (seen instanceof Seen.Items items) {
      return new Value.Items(node, Lists.map(items.items(), item -> of(node, item)));
    }
    if (seen instanceof Seen.Fields fields) {
      List<Value.Member> members = new ArrayList<>();
      fields
          .fields()
          .forEach(
              (name, value) ->
                  members.add(new Value.Member(node, name, ValueType.TEXT, of(node, value))));
      return new Value.Fields(node, members);
    }
    boolean filled = seen instanceof Seen.Opaque opaque && opaque.filled();
    List<Seen> among = seen instanceof Seen.Opaque opaque ? opaque.among() : List.of();
    return new Value.Unknown(
        node,
        seen.other() && !seen.equals(Fixed.MARKUP) ? Unknowns.ALL_TYPES : seen.types(),
        seen.prefix(),
        seen.suffix(),
        filled,
        Lists.map(among, one -> of(node, one)));
  }
}
