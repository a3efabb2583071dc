package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Ascii;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.value.ValueType;
import java.util.Optional;
import java.util.Set;

/** An argument of seed uploads is no text. */
public final class SeedUploadArgsValue implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo(
              "seed-upload-args-value", Severity.ERROR, Category.FIELDS, Set.of(Trait.WHOLE_STORY))
          .about("seed_s3_upload_args");

  private static final String FIELD = "seed_s3_upload_args";

  /** The arguments that boto3 takes something else for, or does not send with a small file. */
  private static final Set<String> NO_TEXT =
      Set.of("Expires", "ObjectLockRetainUntilDate", "Metadata", "MpuObjectSize");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Field> field = schema.field(FIELD);
    if (schema.dialect() != Dialect.CORE
        || field.isEmpty()
        || !(target.value(FIELD).orElse(null) instanceof Value.Fields arguments)) {
      return;
    }
    for (Member argument : arguments.members()) {
      boolean wantsText =
          field.get().keys().contains(argument.name()) && !NO_TEXT.contains(argument.name());
      Value value = argument.value();
      if (argument.name().equals("Metadata")) {
        lookAtMetadata(argument, findings);
      }
      boolean fails = value instanceof Value.Unknown unknown && unknown.neverRenders();
      if (wantsText && !fails && !value.types().contains(ValueType.TEXT)) {
        boolean empty = value.node().span().isEmpty();
        findings
            .at(
                empty ? argument.key().span() : value.node().span(),
                "boto3 takes only a text for `" + argument.name() + "`")
            .key(FIELD)
            .help("put the value in quotes, or remove the line");
      }
    }
  }

  private static void lookAtMetadata(Member metadata, Findings findings) {
    Value value = metadata.value();
    boolean fails = value instanceof Value.Unknown unknown && unknown.neverRenders();
    boolean texts =
        !(value instanceof Value.Fields fields)
            || Lists.all(fields.members(), SeedUploadArgsValue::isAscii);
    if (!fails && !(value.types().contains(ValueType.MAPPING) && texts)) {
      findings
          .at(
              value.node().span().isEmpty() ? metadata.key().span() : value.node().span(),
              "boto3 takes only a mapping of texts in ASCII for `Metadata`")
          .key(FIELD)
          .help("put the values in quotes, such as `Metadata: {team: '7'}`");
    }
  }

  private static boolean isAscii(Member member) {
    boolean text =
        member.keyType() == ValueType.TEXT && member.value().types().contains(ValueType.TEXT);
    return text && Ascii.is(member.name() + member.value().asText().orElse(""));
  }
}
