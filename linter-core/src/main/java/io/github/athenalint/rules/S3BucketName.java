package io.github.athenalint.rules;

import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value.Member;
import java.util.Optional;

/** A bucket cannot have this name. */
public final class S3BucketName implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("s3-bucket-name", Severity.WARNING, Category.LOCATIONS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : Locations.of(target)) {
      Optional<String> text = member.value().asText();
      Optional<S3Location> location = text.flatMap(S3Location::parse);
      if (location.isEmpty()) {
        continue;
      }
      String bucket = location.get().bucket();
      Optional<String> other = BucketNames.other(bucket);
      Optional<String> wrong = other.or(() -> BucketNames.mistake(bucket));
      if (wrong.isPresent() && Placeholder.in(text.get()).isEmpty()) {
        boolean isOld = other.isEmpty() && BucketNames.isOldStyle(bucket);
        findings
            .at(member.value().node().span(), "the bucket `" + bucket + "` " + wrong.get())
            .key(member.name())
            .severity(isOld ? Severity.INFO : Severity.WARNING)
            .help(
                other.isPresent()
                    ? "name a general purpose bucket, by its name alone"
                    : "check the name: 3 to 63 lower case letters, digits, dots and hyphens");
      }
    }
  }
}
