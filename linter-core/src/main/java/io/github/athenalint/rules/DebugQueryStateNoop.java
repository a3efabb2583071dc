package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import java.util.Set;

/** A switch of the old connection manager is on. */
public final class DebugQueryStateNoop implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
              "debug-query-state-noop",
              Severity.INFO,
              Category.FIELDS,
              Set.of(Trait.WITHOUT_EFFECT))
          .about("debug_query_state");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("debug_query_state")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(member -> schema.dialect() == Dialect.CORE)
        .filter(member -> schema.version().isAtLeast(AdapterVersion.parse("1.11.0rc1")))
        .filter(member -> target.member("connection_manager").isEmpty())
        .filter(member -> member.value() instanceof Value.Bool bool && bool.truth())
        .ifPresent(
            member ->
                findings
                    .at(member.key().span(), "`debug_query_state` has no effect")
                    .key(member.name())
                    .help("remove it: only `connection_manager: pyathena` looks at it")
                    .fix(
                        Rewrite.remove(findings.source(), target.node(), member.key())
                            .map(edit -> Fix.safe("remove it", edit))));
  }
}
