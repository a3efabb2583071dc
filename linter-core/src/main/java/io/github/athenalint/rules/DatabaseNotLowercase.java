package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Node;
import java.util.Locale;
import java.util.Optional;

/** The data catalog is not written in lower case. */
public final class DatabaseNotLowercase implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("database-not-lowercase", Severity.WARNING, Category.NAMES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Member> catalog = target.catalog();
    Optional<String> text = catalog.flatMap(member -> member.value().asText());
    if (text.isEmpty() || !Signs.hasCapital(text.get()) || Placeholder.in(text.get()).isPresent()) {
      return;
    }
    Node node = catalog.get().value().node();
    boolean isDefault = text.get().equalsIgnoreCase("awsdatacatalog");
    String lower = text.get().toLowerCase(Locale.ROOT);
    findings
        .at(node.span(), "the data catalog `" + text.get() + "` is not written in lower case")
        .key(catalog.get().name())
        .severity(isDefault ? Severity.INFO : Severity.WARNING)
        .help("write `" + lower + "`: dbt documents lower case only for this field")
        .fix(
            Rewrite.value(node, lower)
                .map(
                    edit ->
                        isDefault
                            ? Fix.safe("write it in lower case", edit)
                            : Fix.unsafe("write it in lower case", edit)));
  }
}
