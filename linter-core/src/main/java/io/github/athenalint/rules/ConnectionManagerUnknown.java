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
import io.github.athenalint.schema.Spelling;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A connection manager is misspelt. */
public final class ConnectionManagerUnknown implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("connection-manager-unknown", Severity.WARNING, Category.FIELDS)
          .about("connection_manager");

  private static final List<String> KNOWN = List.of("api", "pyathena");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Member> given =
        target
            .member("connection_manager")
            .filter(member -> schema.field(member.name()).isPresent());
    Optional<String> name = given.flatMap(member -> member.value().asText());
    if (schema.dialect() == Dialect.FUSION
        || name.isEmpty()
        || KNOWN.contains(name.get().toLowerCase(Locale.ROOT))) {
      return;
    }
    Optional<String> near = Spelling.nearest(name.get().toLowerCase(Locale.ROOT), KNOWN);
    Value value = given.orElseThrow().value();
    findings
        .at(value.node().span(), "`" + name.get() + "` is no connection manager: dbt takes `api`")
        .key("connection_manager")
        .help(near.map(word -> "did you mean `" + word + "`?").orElse("write `api` or `pyathena`"))
        .fix(
            near.flatMap(
                word ->
                    Rewrite.value(value.node(), word)
                        .map(edit -> Fix.unsafe("write `" + word + "`", edit))));
  }
}
