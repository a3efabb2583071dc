package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;

/** A lasting access key has a session token. */
public final class AkiaKeyWithSessionToken implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("akia-key-with-session-token", Severity.WARNING, Category.SECURITY)
          .about(KeyPair.TOKEN);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    boolean lasting =
        target
            .text(KeyPair.ID)
            .filter(id -> id.startsWith("AKIA") && !id.contains("EXAMPLE"))
            .isPresent();
    if (lasting && KeyPair.isSet(target, KeyPair.TOKEN)) {
      findings
          .at(
              target.member(KeyPair.TOKEN).orElseThrow().key().span(),
              "a key `AKIA…` has no session token")
          .key(KeyPair.TOKEN)
          .help("remove the token, or use the temporary key `ASIA…` that it was given out with")
          .related(target.value(KeyPair.ID).orElseThrow().node().span(), "the access key");
    }
  }
}
