package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Sequence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A value still waits to be replaced. */
public final class PlaceholderValue implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("placeholder-value", Severity.ERROR, Category.FIELDS, Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Set<Node> bracketed = new LinkedHashSet<>();
    for (Member member : target.members()) {
      Optional<Field> field = schema.field(member.name());
      if (field.isEmpty() || member.name().equals("type")) {
        continue;
      }
      if (isBracketed(member.value(), field.get())) {
        bracketed.add(member.value().node());
      } else {
        lookAtText(member, field.get(), findings);
      }
    }
    report(bracketed, findings);
    lookAtKeys(target, findings);
  }

  /** One finding for all: who copies the id of an example copies its secret too. */
  private static void lookAtKeys(Target target, Findings findings) {
    List<Member> published =
        Lists.only(
            target.members(),
            member ->
                KeyPair.ALL.contains(member.name())
                    && member.value().asText().filter(PublishedKey::is).isPresent());
    if (published.isEmpty() || target.member("endpoint_url").isPresent()) {
      return;
    }
    Member first = published.get(0);
    Findings.Finding finding =
        findings
            .at(
                first.value().node().span(),
                "this key is an example of AWS's documentation, and nobody's")
            .key(first.name())
            .severity(Severity.INFO)
            .help(
                "use a real key, `aws_profile_name`, or nothing: then boto3 finds credentials itself");
    published.stream()
        .skip(1)
        .forEach(member -> finding.related(member.value().node().span(), "so is this"));
  }

  /** One finding for all: who copies the sample replaces every bracket or none. */
  private static void report(Set<Node> bracketed, Findings findings) {
    if (bracketed.isEmpty()) {
      return;
    }
    List<Node> nodes = List.copyOf(bracketed);
    Findings.Finding finding =
        findings
            .at(
                nodes.get(0).span(),
                "a placeholder in brackets is a list to YAML, and dbt refuses it")
            .help("replace the brackets and what is in them by the value itself");
    nodes.stream().skip(1).forEach(node -> finding.related(node.span(), "another placeholder"));
  }

  /** Returns what waits in a text, or at the ends of one that depends on the environment. */
  private static Optional<String> placeholder(Value value) {
    return value instanceof Value.Unknown unknown
        ? Placeholder.in(unknown.prefix()).or(() -> Placeholder.in(unknown.suffix()))
        : value.asText().flatMap(Placeholder::in);
  }

  private static boolean isBracketed(Value value, Field field) {
    return value instanceof Value.Items items
        && items.node().target() instanceof Sequence sequence
        && sequence.flow()
        && items.items().size() == 1
        && Lists.all(items.items(), item -> item instanceof Value.Text)
        && !field.types().contains(ValueType.LIST)
        && !field.types().contains(ValueType.MAPPING);
  }

  private static void lookAtText(Member member, Field field, Findings findings) {
    Optional<String> placeholder = field.secret() ? Optional.empty() : placeholder(member.value());
    placeholder.ifPresent(
        text ->
            findings
                .at(
                    member.value().node().span(),
                    Placeholder.isShell(text)
                        ? "dbt does not expand `" + text + "`"
                        : "`" + text + "` looks like a placeholder")
                .key(member.name())
                .severity(field.types().contains(ValueType.TEXT) ? Severity.INFO : Severity.ERROR)
                .help(
                    Placeholder.isShell(text)
                        ? "use `{{ env_var('NAME') }}`, or let the script that writes the file expand it"
                        : "replace it by " + field.expects()));
  }
}
