package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import java.util.Optional;

/** A temporary access key has no session token. */
public final class AsiaKeyWithoutSessionToken implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("asia-key-without-session-token", Severity.ERROR, Category.SECURITY)
          .about(KeyPair.ID);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final String ID = "aws_access_key_id";

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    boolean platform = schema.dialect() == Dialect.PLATFORM;
    Optional<Value> id =
        target
            .value(ID)
            .filter(
                value ->
                    value.asText().filter(AsiaKeyWithoutSessionToken::isTemporary).isPresent());
    if (id.isPresent() && target.complete() && isUnset(target)) {
      findings
          .at(id.get().node().span(), "a temporary access key needs `aws_session_token`")
          .key(ID)
          .severity(platform ? Severity.WARNING : Severity.ERROR)
          .help(
              platform
                  ? "set `aws_session_token`, in exactly this case, in the extended attributes"
                  : "add `aws_session_token`, which AWS gives out together with the key");
    }
  }

  private static boolean isTemporary(String id) {
    return id.startsWith("ASIA") && !PublishedKey.is(id);
  }

  private static boolean isUnset(Target target) {
    return target
        .value("aws_session_token")
        .map(value -> value instanceof Value.Null || value.asText().equals(Optional.of("")))
        .orElse(true);
  }
}
