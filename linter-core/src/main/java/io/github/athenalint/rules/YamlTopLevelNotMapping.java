package io.github.athenalint.rules;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import java.util.Optional;

/** The top of the file is no mapping. */
public final class YamlTopLevelNotMapping implements Rule.OfFile {

  private static final RuleInfo INFO =
      RuleInfo.of("yaml-top-level-not-mapping", Severity.ERROR, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ProfilesFile file, Findings findings) {
    Optional<Node> root = file.yaml().root();
    if (root.isPresent() && !(root.get() instanceof Mapping)) {
      Span whole = root.get().span();
      Span first = findings.source().lines().span(findings.source().lines().line(whole.start()));
      findings
          .at(
              new Span(whole.start(), Math.min(whole.end(), Math.max(first.end(), whole.start()))),
              "the top of the file is no mapping of profile names")
          .help("begin with the name of a profile and a colon, such as `shop:`");
    }
  }
}
