package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import java.util.Set;

/** A KMS key is named, but its encryption is not asked for. */
public final class SeedUploadArgsKms implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("seed-upload-args-kms", Severity.WARNING, Category.FIELDS)
          .about("seed_s3_upload_args");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    if (!(target.value("seed_s3_upload_args").orElse(null) instanceof Value.Fields arguments)) {
      return;
    }
    boolean asked =
        arguments
            .member("ServerSideEncryption")
            .filter(
                one ->
                    one.value() instanceof Value.Unknown
                        || one.value().asText().filter(KMS::contains).isPresent())
            .isPresent();
    arguments
        .member("SSEKMSKeyId")
        .filter(member -> !asked)
        .ifPresent(
            member ->
                findings
                    .at(member.key().span(), "S3 takes `SSEKMSKeyId` only with encryption by KMS")
                    .key("seed_s3_upload_args")
                    .help("add `ServerSideEncryption: aws:kms`"));
  }

  private static final Set<String> KMS = Set.of("aws:kms", "aws:kms:dsse");
}
