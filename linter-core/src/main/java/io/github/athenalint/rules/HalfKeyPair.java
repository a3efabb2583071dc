package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.Optional;
import java.util.Set;

/** Of an access key only one half is given. */
public final class HalfKeyPair implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("half-key-pair", Severity.ERROR, Category.SECURITY);

  private static final String ID = "aws_access_key_id";
  private static final String SECRET = "aws_secret_access_key";
  private static final String TOKEN = "aws_session_token";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    boolean required = schema.field(ID).filter(Field::required).isPresent();
    if (!target.complete() || required) {
      return;
    }
    // The Rust engine asks for the secret of an id; a secret or token alone it passes over.
    Severity lonely = schema.dialect() == Dialect.FUSION ? Severity.WARNING : Severity.ERROR;
    boolean noId = isUnset(target, ID);
    boolean noSecret = isUnset(target, SECRET);
    if (!noId && noSecret && isSet(target, ID)) {
      report(target, ID, SECRET, findings);
    } else if (noId && isSet(target, SECRET)) {
      report(target, SECRET, ID, findings).severity(lonely);
    } else if (noId && isSet(target, TOKEN)) {
      report(target, TOKEN, ID, findings).severity(lonely);
    }
  }

  private static Findings.Finding report(
      Target target, String key, String other, Findings findings) {
    return findings
        .at(
            target.member(key).orElseThrow().key().span(),
            "`" + key + "` is given without `" + other + "`")
        .key(key)
        .help("give the whole pair, or remove it and let AWS find credentials as the CLI does");
  }

  private static boolean isUnset(Target target, String key) {
    return target.value(key).map(value -> value instanceof Value.Null).orElse(true);
  }

  /** A value that might be none, or empty, in some environment is not certainly given. */
  private static boolean isSet(Target target, String key) {
    return target
        .value(key)
        .filter(value -> value.types().equals(Set.of(ValueType.TEXT)))
        .filter(value -> !value.asText().equals(Optional.of("")))
        .isPresent();
  }
}
