package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Members;
import io.github.athenalint.value.Members.Dispute;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import java.util.List;

/** Two merged mappings give one key, and the version of PyYAML decides which counts. */
public final class YamlMergeOrder implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("yaml-merge-order", Severity.WARNING, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (schema.dialect() == Dialect.FUSION
        || !(target.node().target() instanceof Mapping mapping)) {
      return;
    }
    List<Dispute> disputes = Members.disputes(mapping);
    List<Entry> merges =
        disputes.isEmpty() ? List.of() : Lists.only(mapping.entries(), Entry::isMerge);
    for (Dispute dispute : disputes) {
      String key = dispute.older().name().orElse("");
      if (!merges.isEmpty() && schema.field(key).isPresent()) {
        findings
            .at(
                merges.get(merges.size() - 1).value().span(),
                "which `" + key + "` is merged depends on the version of PyYAML")
            .key(key)
            .help("write `" + key + "` in the target itself, or merge one mapping only")
            .related(dispute.older().key().span(), "PyYAML takes this one up to 6.0.3")
            .related(dispute.newer().key().span(), "PyYAML takes this one since 6.0.4");
      }
    }
  }
}
