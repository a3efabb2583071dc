package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Node;
import java.util.Optional;
import java.util.Set;

/** A location is no S3 URI. */
public final class S3UriInvalid implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("s3-uri-invalid", Severity.ERROR, Category.LOCATIONS, Set.of(Trait.WHOLE_STORY));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (Member member : Locations.of(target)) {
      String name = member.name();
      Node node = member.value().node();
      Optional<String> wrong = Locations.mistake(member.value());
      if (wrong.isPresent()) {
        findings
            .at(node.span(), "`" + name + "` " + wrong.get())
            .key(name)
            .severity(isTakenForSchema(member, target) ? Severity.WARNING : Severity.ERROR)
            .help("write a bucket and a prefix, such as `s3://bucket/prefix/`")
            .fix(
                member
                    .value()
                    .asText()
                    .flatMap(Locations::repaired)
                    .flatMap(text -> Rewrite.value(node, text))
                    .map(edit -> Fix.safe("write it as an S3 URI", edit)));
      }
    }
  }

  /** Behind nothing but the scheme dbt puts the schema, which then names the bucket of tables. */
  private static boolean isTakenForSchema(Member member, Target target) {
    return !member.name().equals("s3_staging_dir")
        && member.value().asText().filter("s3://"::equalsIgnoreCase).isPresent()
        && (target.text("schema").map(Locations::mayBeBucket).orElse(true)
            || target
                .text("s3_data_naming")
                .filter(naming -> !naming.startsWith("schema"))
                .isPresent());
  }
}
