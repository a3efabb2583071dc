package io.github.athenalint.lsp.suggest;

import io.github.athenalint.lsp.place.Level;
import io.github.athenalint.lsp.place.Probe;
import io.github.athenalint.profile.Target;
import io.github.athenalint.profile.Target.Adapter;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.FusionSupport;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which fields an output still lacks, and how much it needs them.
 *
 * @param level the output
 */
record FieldChoice(Level.OfTarget level) {

  private static final List<Shape> PAIR = List.of(Shape.ACCESS_KEY_ID, Shape.SECRET_ACCESS_KEY);

  /**
   * A field to choose.
   *
   * @param field the field
   * @param rank its place among the others
   * @param note why one may want it
   */
  record Ranked(Field field, String rank, String note) {}

  private Target target() {
    return level.target();
  }

  private Schema schema() {
    return level.schema();
  }

  List<Ranked> ranked() {
    return schema().fields().stream()
        .filter(this::isRead)
        .filter(field -> isKnownAthena() || field.shape() == Shape.ADAPTER)
        .flatMap(field -> ranked(field).stream())
        .toList();
  }

  private boolean isRead(Field field) {
    boolean implied = schema().place().isPresent() && field.place() == Field.Place.ENVELOPE;
    boolean refused =
        schema().dialect() == Dialect.FUSION && field.fusion() != FusionSupport.SUPPORTED;
    return !implied && !refused;
  }

  /** Keys of another adapter show that an output without a type is not for Athena. */
  private boolean isKnownAthena() {
    return target().adapter() != Adapter.UNKNOWN
        || schema().place().isPresent()
        || members()
            .allMatch(
                member ->
                    schema().field(member.name()).isPresent()
                        || schema().lookAlike(member.name()).isPresent());
  }

  private Stream<Member> members() {
    return target().members().stream().filter(member -> !Probe.isProbe(member.key()));
  }

  private Optional<Ranked> ranked(Field field) {
    Optional<Member> there = member(field);
    if (there.isPresent()) {
      return target().writesItself(there.get()) || schema().place().isPresent()
          ? Optional.empty()
          : Optional.of(ranked(field, '6', "overrides a merged key"));
    }
    if (field.required() && !level.isPart()) {
      return Optional.of(ranked(field, '0', Suggestion.REQUIRED));
    }
    Optional<Field> partner = partner(field);
    if (partner.isPresent()) {
      return Optional.of(ranked(field, '1', "needed with `" + partner.get().name() + "`"));
    }
    boolean alone =
        field.inEffectWith().filter(other -> target().member(other).isEmpty()).isPresent();
    return Optional.of(ranked(field, alone ? '4' : '2', alone ? alone(field) : standard(field)));
  }

  private static Ranked ranked(Field field, char group, String note) {
    return new Ranked(field, "%c%03d".formatted(group, field.order()), note);
  }

  private static String alone(Field field) {
    return "only with " + field.inEffectWith().orElse("");
  }

  private static String standard(Field field) {
    return field.defaultValue().map(standard -> "default " + standard).orElse("");
  }

  private Optional<Member> member(Field field) {
    return Stream.concat(Stream.of(field.name()), field.aliases().stream())
        .flatMap(name -> target().member(name).stream())
        .filter(member -> !Probe.isProbe(member.key()))
        .findFirst();
  }

  /** Of the two halves of a key pair each needs the other. */
  private Optional<Field> partner(Field field) {
    return PAIR.contains(field.shape())
        ? schema().fields().stream()
            .filter(other -> PAIR.contains(other.shape()) && other.shape() != field.shape())
            .filter(other -> member(other).isPresent())
            .findFirst()
        : Optional.empty();
  }
}
