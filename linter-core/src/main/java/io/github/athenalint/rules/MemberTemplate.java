package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
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
 * @param template the template, which parses and may render
 */
record MemberTemplate(Member member, Value value, Scalar scalar, Template template) {

  /** Returns the templates of a target that other rules do not call broken. */
  static List<MemberTemplate> of(Target target) {
    List<MemberTemplate> templates = new ArrayList<>();
    target.members().forEach(member -> find(member, member.value(), templates));
    return templates;
  }

  private static void find(Member member, Value value, List<MemberTemplate> templates) {
    if (value instanceof Value.Fields fields) {
      fields.members().forEach(inner -> find(member, inner.value(), templates));
    } else if (value instanceof Value.Items items) {
      items.items().forEach(item -> find(member, item, templates));
    } else if (!(value instanceof Value.Unknown unknown && unknown.neverRenders())
        && value.node().target() instanceof Scalar scalar
        && Template.isTemplate(scalar.text())) {
      templates.add(new MemberTemplate(member, value, scalar, Template.parse(scalar.text())));
    }
  }

  private boolean isWhole() {
    return member.value() == value;
  }

  /** Returns the last filter when the template is a single output that ends in one of that name. */
  Optional<Expr.Filter> lastFilter(String name) {
    return template
        .singleOutput()
        .filter(Expr.Filter.class::isInstance)
        .map(Expr.Filter.class::cast)
        .filter(filter -> filter.name().equals(name));
  }

  /** Returns the field that the template is the value of. */
  Optional<Field> field(Schema schema) {
    return isWhole() ? schema.field(member.name()) : Optional.empty();
  }

  /** Returns where a part of the template stands in the file. */
  Span span(Findings findings, Span part) {
    return ScalarOffsets.of(findings.source(), scalar).span(part.start(), part.end());
  }

  /** Begins a finding at a part of the template. */
  Findings.Finding at(Findings findings, Span part, String message) {
    return findings.at(span(findings, part), message).key(member.name());
  }
}
