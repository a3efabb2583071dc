package io.github.athenalint.schema;

import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Order;
import io.github.athenalint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at values of which it is known what they may be: they are wrong if all of these are. */
final class Alternatives {

  private Alternatives() {}

  /** Returns violations together with those of the values that are wrong whichever they are. */
  static List<Violation> added(Schema schema, Value.Fields target, List<Violation> violations) {
    List<Violation> all = new ArrayList<>(violations);
    for (Value.Member member : target.members()) {
      boolean known = Lists.any(violations, one -> isAbout(one, member));
      if (!known && member.value() instanceof Value.Unknown unknown) {
        first(schema, target, member, unknown.among()).ifPresent(all::add);
      }
    }
    return Lists.sorted(all, Order.by(Violation::span));
  }

  private static Optional<Violation> first(
      Schema schema, Value.Fields target, Value.Member member, List<Value> among) {
    List<Violation> found = new ArrayList<>();
    for (Value one : among) {
      Value.Member replaced = new Value.Member(member.key(), member.name(), member.keyType(), one);
      Lists.first(
              schema.violations(with(target, member, replaced)),
              violation -> isAbout(violation, replaced) && !violation.keyword().isOfKey())
          .ifPresent(found::add);
    }
    boolean all = !among.isEmpty() && found.size() == among.size();
    return all ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Value.Fields with(Value.Fields target, Value.Member one, Value.Member other) {
    // What else is one of several values is looked at on its own.
    List<Value.Member> members =
        Lists.map(
            Lists.only(target.members(), member -> isAt(member, one) || !isOneOfSeveral(member)),
            member -> isAt(member, one) ? other : member);
    return new Value.Fields(target.node(), members);
  }

  private static boolean isOneOfSeveral(Value.Member member) {
    return member.value() instanceof Value.Unknown unknown && !unknown.among().isEmpty();
  }

  private static boolean isAbout(Violation violation, Value.Member member) {
    return violation.member().filter(found -> isAt(found, member)).isPresent();
  }

  /** A mapping has a key once. */
  private static boolean isAt(Value.Member one, Value.Member other) {
    return one.key().span().equals(other.key().span()) && one.name().equals(other.name());
  }
}
