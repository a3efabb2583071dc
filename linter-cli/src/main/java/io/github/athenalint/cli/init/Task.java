package io.github.athenalint.cli.init;

import io.github.athenalint.lint.Report;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What init was asked to do.
 *
 * @param file the file that gets the target
 * @param schema the fields that the adapter reads
 * @param linter what judges the answers
 * @param given the answers that were given as options, by name
 * @param auth the way to authenticate that was given as an option
 * @param force whether to replace a target
 */
public record Task(
    ProfileFile file,
    Schema schema,
    Function<SourceText, Report> linter,
    Map<String, String> given,
    Optional<Auth> auth,
    boolean force) {

  /** Copies the answers. */
  public Task {
    given = Map.copyOf(given);
  }

  /**
   * Checks that the options fit each other and the adapter.
   *
   * @throws Refusal if one could not have an effect
   */
  public void check() throws Refusal {
    for (String name : Names.ALL) {
      if (given.containsKey(name)) {
        if (SecretGuess.isLikely(given.getOrDefault(name, ""))) {
          throw new Refusal("`" + Names.flag(name) + "`: " + SecretGuess.ADVICE);
        }
        Optional<Field> newer =
            schema.field(name).isPresent() ? Optional.empty() : schema.newerField(name);
        if (newer.isPresent()) {
          throw tooOld("`" + Names.flag(name) + "`", newer.get());
        }
      }
    }
    Optional<Field> lacking = way().lacking(schema);
    if (lacking.isPresent()) {
      throw tooOld("`--auth " + way().word() + "`", lacking.get());
    }
    for (String name : List.of(Names.AWS_PROFILE, Names.ROLE)) {
      boolean fits = way().needed().contains(name) || way().possible().contains(name);
      if (given.containsKey(name) && !fits) {
        throw new Refusal(
            "`" + Names.flag(name) + "` has no effect with `--auth " + way().word() + "`");
      }
    }
  }

  private Refusal tooOld(String what, Field field) {
    return new Refusal(
        what
            + " needs `"
            + field.name()
            + "`, which dbt-athena "
            + schema.version()
            + " ignores; it is read since "
            + field.since().map(Object::toString).orElse("a later version"));
  }

  /** Returns the way to authenticate that the options say or tell. */
  Auth way() {
    return auth.orElse(
        given.containsKey(Names.ROLE)
            ? Auth.ROLE
            : given.containsKey(Names.AWS_PROFILE) ? Auth.PROFILE : Auth.CHAIN);
  }

  /** Tells whether the way to authenticate is settled without asking. */
  boolean knowsWay() {
    return auth.isPresent() || way() != Auth.CHAIN;
  }

  /** Tells whether a target cannot do without a field. */
  boolean requires(String name) {
    return schema.field(name).filter(Field::required).isPresent();
  }

  /** Returns what a field most often holds, if it is nearly always the same. */
  Optional<String> usual(String name) {
    Optional<Field> field = schema.field(name);
    if (field.filter(known -> known.shape() == Field.Shape.CATALOG).isPresent()) {
      return field.get().examples().stream().findFirst();
    }
    return name.equals(Names.THREADS)
        ? field.flatMap(Field::defaultValue).map(Object::toString)
        : Optional.empty();
  }
}
