package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.value.Value.Member;
import java.util.List;
import java.util.Optional;

/** An upload argument is none that boto3 takes. */
public final class SeedUploadArgsKey implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("seed-upload-args-key", Severity.ERROR, Category.FIELDS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.UNKNOWN_KEY && !violation.path().isEmpty();
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      Member member = violation.member().orElseThrow();
      Optional<String> meant =
          violation.field().stream()
              .flatMap(field -> field.keys().stream())
              .filter(key -> key.equalsIgnoreCase(member.name().replace("_", "")))
              .findFirst();
      findings
          .at(violation, "boto3 takes no upload argument `" + member.name() + "`")
          .key(violation.field().map(Field::name).orElse(member.name()))
          .help(
              meant
                  .map(key -> "write `" + key + "`: case counts")
                  .orElse(
                      "use a key of boto3's `ALLOWED_UPLOAD_ARGS`, such as `ACL` or `SSEKMSKeyId`"))
          .fix(
              meant
                  .flatMap(key -> Rewrite.key(member.key(), key))
                  .map(edit -> Fix.safe("write it as boto3 does", edit)));
    }
  }
}
