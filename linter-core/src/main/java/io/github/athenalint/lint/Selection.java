package io.github.athenalint.lint;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rules run and how severe their findings are, as the options say. */
final class Selection {

  private final LintOptions options;
  private final List<Rule> rules;
  private final Moments moments;
  private final Map<String, RuleInfo> infos;

  Selection(LintOptions options) {
    this.options = options;
    this.rules = Lists.only(Rules.all(), rule -> runs(rule.info()));
    this.moments = Moments.of(rules);
    this.infos = new HashMap<>();
    for (Rule rule : rules) {
      infos.put(rule.info().name(), rule.info());
    }
  }

  List<Rule> rules() {
    return rules;
  }

  /** Returns the same rules by when they look. */
  Moments moments() {
    return moments;
  }

  /** Returns the rules about what AWS answers; they are not even loaded where nobody asks it. */
  List<Rule.OfAccount> ofAccount() {
    return Lists.only(AccountRules.all(), rule -> runs(rule.info()));
  }

  /** Tells whether a rule runs, knows what it needs and is about the dialect that is read. */
  boolean isAsked(String name) {
    RuleInfo rule = infos.get(name);
    if (rule == null) {
      return false;
    }
    boolean knows =
        options.environment().isKnown() || !rule.traits().contains(Trait.NEEDS_ENVIRONMENT);
    boolean ofEngine = name.startsWith("engine-v2-") && options.dialect() != Dialect.FUSION;
    boolean ofPlatform = name.startsWith("platform-") && options.dialect() != Dialect.PLATFORM;
    return knows && !ofEngine && !ofPlatform;
  }

  private boolean runs(RuleInfo rule) {
    String name = rule.name();
    if (options.skip().contains(name)) {
      return false;
    }
    if (!options.only().isEmpty()) {
      return options.only().contains(name);
    }
    return options.severities().containsKey(name)
        ? options.severities().get(name).isPresent()
        : options.preset().severity(rule, rule.severity()).isPresent();
  }

  /** Returns the finding with the severity that the user wants, or nothing if it is off. */
  Optional<Diagnostic> judge(Diagnostic diagnostic) {
    String name = diagnostic.rule();
    Optional<Severity> wanted = options.severities().getOrDefault(name, Optional.empty());
    if (wanted.isPresent()) {
      return wanted.map(diagnostic::with);
    }
    RuleInfo rule = infos.get(name);
    if (rule == null) {
      return Optional.of(diagnostic);
    }
    Optional<Severity> preset = options.preset().severity(rule, diagnostic.severity());
    return Optional.of(preset.map(diagnostic::with).orElse(diagnostic));
  }
}
