package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code target:} names no output. */
public final class TargetNotInOutputs implements Rule.OfProfile {

  private static final RuleInfo INFO =
      RuleInfo.of("target-not-in-outputs", Severity.ERROR, Category.STRUCTURE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    List<String> names = profile.targets().stream().map(Target::name).toList();
    Optional<Value> chosen = profile.chosen();
    Optional<String> name = chosen.flatMap(Value::asText);
    if (name.isEmpty() || names.isEmpty() || names.contains(name.get()) || !profile.complete()) {
      return;
    }
    String choices = names.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
    findings
        .at(
            chosen.get().node().span(),
            "`" + name.get() + "` is none of the outputs of `" + profile.name() + "`")
        .key("target")
        .help("choose one of " + choices)
        .fix(
            nearest(name.get(), names)
                .flatMap(near -> Rewrite.value(chosen.get().node(), near))
                .map(edit -> Fix.safe("write the name as the output has it", edit)));
  }

  private static Optional<String> nearest(String name, List<String> names) {
    List<String> same =
        names.stream().filter(each -> each.strip().equalsIgnoreCase(name.strip())).toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }
}
