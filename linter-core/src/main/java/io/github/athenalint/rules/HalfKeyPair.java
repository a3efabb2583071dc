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

/** Of an access key only one half is given. */
public final class HalfKeyPair implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("half-key-pair", Severity.ERROR, Category.SECURITY)
          .about(KeyPair.ID, KeyPair.SECRET, KeyPair.TOKEN);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    boolean required = schema.field(KeyPair.ID).filter(Field::required).isPresent();
    if (!target.complete() || required) {
      return;
    }
    KeyPair.half(target)
        .filter(half -> !Misspelling.of(half.missing(), target, schema))
        .ifPresent(half -> report(half, target, schema, findings));
  }

  private static void report(KeyPair.Half half, Target target, Schema schema, Findings findings) {
    // The Rust engine asks for the secret of an id; a secret or token alone it passes over.
    boolean ignored = schema.dialect() == Dialect.FUSION && half.missing().equals(KeyPair.ID);
    boolean fails = half.certain() && !ignored;
    findings
        .at(
            target.member(half.given()).orElseThrow().key().span(),
            "`" + half.given() + "` is given without `" + half.missing() + "`")
        .key(half.given())
        .severity(fails ? Severity.ERROR : Severity.WARNING)
        .help("give the whole pair, or remove it and let AWS find credentials as the CLI does");
  }
}
