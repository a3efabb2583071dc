package io.github.athenalint.profile;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.ScalarOffsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A template somewhere in a member of a target.
 *
 * @param member the member of the target itself, also for a template deeper in it
 * @param value what the template gives
 * @param scalar where it stands
 * @param template the template
 */
public record MemberTemplate(Member member, Value value, Scalar scalar, Template template) {

  /** Returns the templates in some members. */
  static List<MemberTemplate> in(List<Member> members) {
    List<MemberTemplate> templates = new ArrayList<>();
    members.forEach(member -> find(member, member.value(), templates));
    return List.copyOf(templates);
  }

  private static void find(Member member, Value value, List<MemberTemplate> templates) {
    if (value instanceof Value.Fields fields) {
      fields.members().forEach(inner -> find(member, inner.value(), templates));
    } else if (value instanceof Value.Items items) {
      items.items().forEach(item -> find(member, item, templates));
    } else if (value.node().target() instanceof Scalar scalar
        && Template.isTemplate(scalar.text())) {
      templates.add(new MemberTemplate(member, value, scalar, Template.parse(scalar.text())));
    }
  }

  /** Tells whether it certainly renders nowhere, which rules of its own tell. */
  public boolean isBroken() {
    return value instanceof Value.Unknown unknown && unknown.neverRenders();
  }

  /** Returns the last filter when the template is a single output that ends in one of that name. */
  public Optional<Expr.Filter> lastFilter(String name) {
    return template
        .singleOutput()
        .filter(Expr.Filter.class::isInstance)
        .map(Expr.Filter.class::cast)
        .filter(filter -> filter.name().equals(name));
  }

  /** Returns the key whose whole value the template is, rather than a part of it. */
  public Optional<String> key() {
    return member.value() == value ? Optional.of(member.name()) : Optional.empty();
  }

  /** Returns where a part of the template stands in the file. */
  public Span span(SourceText source, Span part) {
    return ScalarOffsets.of(source, scalar).span(part.start(), part.end());
  }
}
