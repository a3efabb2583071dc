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
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** `database` holds what looks like a Glue database. */
public final class DatabaseLooksLikeSchema implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
          "database-looks-like-schema",
          Severity.WARNING,
          Category.NAMES,
          Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Member> catalog = target.catalog();
    Optional<String> text = catalog.flatMap(member -> member.value().asText());
    if (text.isEmpty() || isCatalog(text.get()) || Placeholder.isMarked(text.get())) {
      return;
    }
    Node node = catalog.get().value().node();
    boolean same = text.equals(target.text("schema"));
    findings
        .at(
            node.span(),
            same
                ? "`"
                    + catalog.get().name()
                    + "` names the same as `schema`, but it is the data catalog"
                : "`" + text.get() + "` does not look like a data catalog")
        .key(catalog.get().name())
        .help(
            "write `awsdatacatalog`, the catalog that every account has; the Glue database belongs"
                + " into `schema`")
        .fix(
            Rewrite.value(node, "awsdatacatalog")
                .map(edit -> Fix.unsafe("write `awsdatacatalog`", edit)));
  }

  /** A registered catalog may have any name; most say what they are. */
  private static boolean isCatalog(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.isBlank()
        || lower.contains("catalog")
        || lower.contains("/")
        || lower.contains("lambda")
        || lower.contains("federat");
  }
}
