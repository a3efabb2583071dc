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
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.NotAField;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** dbt ignores a key of a target. */
public final class UnknownKey implements Rule.OfSchema {

  private static final RuleInfo INFO =
      new RuleInfo("unknown-key", Severity.WARNING, Category.FIELDS, Set.of(Trait.WITHOUT_EFFECT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.UNKNOWN_KEY && violation.path().isEmpty();
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      Member member = violation.member().orElseThrow();
      String name = member.name();
      Optional<NotAField> known = schema.notAField(name);
      Optional<Field> meant = Misspelling.meant(name, schema);
      boolean fatal =
          isRefused(name, meant, schema)
              || meant.filter(field -> isNeeded(field, target)).isPresent();
      findings
          .at(violation, message(name, schema))
          .severity(fatal ? Severity.ERROR : Severity.WARNING)
          .help(help(target, known, meant, schema))
          .fix(
              meant
                  .filter(field -> isAtHome(field, schema))
                  .flatMap(field -> rename(target, member, field)));
    }
  }

  /** Without the field that was meant the target fails. */
  private static boolean isNeeded(Field field, Target target) {
    boolean half =
        KeyPair.half(target)
            .filter(one -> one.certain() && one.missing().equals(field.name()))
            .isPresent();
    return target.complete() && written(field, target).isEmpty() && (half || field.required());
  }

  /** Returns the name by which a field is there: its own or an alias of it. */
  private static Optional<String> written(Field field, Target target) {
    return Stream.concat(Stream.of(field.name()), field.aliases().stream())
        .filter(name -> target.member(name).isPresent())
        .findFirst();
  }

  private static String message(String name, Schema schema) {
    return switch (schema.place().orElse(Place.ENVELOPE)) {
      case CONNECTION -> "`" + name + "` is no key of an Athena connection";
      case CREDENTIAL -> "`" + name + "` is no key of an Athena credential";
      case EXTENDED_ATTRIBUTES, ENVELOPE ->
          isAlias(name, schema)
              ? "`" + name + "` is no key of the platform"
              : "dbt ignores `" + name + "`: it is no field of an Athena target";
    };
  }

  /** Of the platform only the extended attributes pass a key on that they do not know. */
  private static boolean isRefused(String name, Optional<Field> meant, Schema schema) {
    boolean token =
        meant
            .filter(field -> field.shape() == Shape.SESSION_TOKEN)
            .filter(field -> field.name().equalsIgnoreCase(name))
            .isPresent();
    return schema.place().isPresent()
        && (schema.place().get() != Place.EXTENDED_ATTRIBUTES || token || isAlias(name, schema));
  }

  /** Beside the field that the connection sets, an alias of it stops dbt. */
  private static boolean isAlias(String name, Schema schema) {
    return schema.place().isPresent()
        && Schema.project(Dialect.CORE, schema.version()).field(name).isPresent();
  }

  private static boolean isAtHome(Field field, Schema schema) {
    return schema.field(field.name()).isPresent();
  }

  private static String help(
      Target target, Optional<NotAField> known, Optional<Field> meant, Schema schema) {
    String reason = known.map(key -> key.reason() + "; ").orElse("");
    if (meant.isEmpty()) {
      return reason + "remove it; nothing reads it here";
    }
    String name = meant.get().name();
    if (!isAtHome(meant.get(), schema)) {
      return reason + "did you mean `" + name + "`? it belongs into " + meant.get().place().words();
    }
    return written(meant.get(), target)
        .map(given -> reason + "remove it: `" + given + "` is given already")
        .orElse(reason + "did you mean `" + name + "`?");
  }

  private static Optional<Fix> rename(Target target, Member member, Field field) {
    return written(field, target).isPresent()
        ? Optional.empty()
        : Rewrite.key(member.key(), field.name())
            .map(edit -> Fix.unsafe("rename to `" + field.name() + "`", edit));
  }
}
