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
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.Optional;
import java.util.Set;

/** The name of an AWS profile has more than one line. */
public final class AwsProfileNameLineBreak implements Rule.OfTarget {

  private static final String KEY = "aws_profile_name";

  private static final RuleInfo INFO =
      RuleInfo.of("aws-profile-name-line-break", Severity.ERROR, Category.NAMES).about(KEY);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Value> name = target.value(KEY).filter(AwsProfileNameLineBreak::isBroken);
    if (name.isEmpty() || !target.complete() || schema.dialect() != Dialect.CORE) {
      return;
    }
    findings
        .at(name.get().node().span(), "no AWS profile has a line break in its name")
        .key(KEY)
        .help("write the name alone, on one line")
        .fix(
            name.get()
                .asText()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !hasBreak(text))
                .flatMap(text -> Rewrite.value(name.get().node(), text))
                .map(edit -> Fix.safe("write the name alone", edit)));
  }

  /** Tells whether there is a line break in every text that the value may be. */
  private static boolean isBroken(Value value) {
    if (!(value instanceof Value.Unknown unknown)) {
      return value.asText().filter(AwsProfileNameLineBreak::hasBreak).isPresent();
    }
    if (!unknown.types().equals(Set.of(ValueType.TEXT))) {
      return false;
    }
    return hasBreak(unknown.prefix() + String.join("", unknown.literals()) + unknown.suffix())
        || (!unknown.among().isEmpty()
            && Lists.all(unknown.among(), AwsProfileNameLineBreak::isBroken));
  }

  /** The files of AWS are read by lines, and these signs end one. */
  private static boolean hasBreak(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }
}
