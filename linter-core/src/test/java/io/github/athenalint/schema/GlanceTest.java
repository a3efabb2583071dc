package io.github.athenalint.schema;

import static io.github.athenalint.schema.Targets.member;
import static io.github.athenalint.schema.Targets.nothing;
import static io.github.athenalint.schema.Targets.unknown;
import static io.github.athenalint.schema.Targets.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A glance saves the validator work, and never changes what is said. */
class GlanceTest {

  private static final int CASES = Integer.getInteger("athenalint.cases", 1500) * 4;

  static Stream<Schema> schemas() {
    return Stream.of(
        Schema.project(Dialect.CORE, Schema.newestVersion()),
        Schema.project(Dialect.CORE, AdapterVersion.parse("1.8.4")),
        Schema.project(Dialect.CORE, Schema.versions().get(0)),
        Schema.project(Dialect.PLATFORM, Schema.newestVersion()),
        Schema.project(Dialect.FUSION, Schema.newestVersion()),
        Schema.section(Field.Place.CONNECTION),
        Schema.section(Field.Place.CREDENTIAL),
        Schema.section(Field.Place.EXTENDED_ATTRIBUTES));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void saysWhatTheValidatorSays(Schema schema) {
    Random random = new Random(26);
    int silent = 0;
    for (int i = 0; i < CASES; i++) {
      Value.Fields target = target(schema, random);
      List<Violation> violations = schema.violations(target);
      assertThat(schema.evaluate(target)).as("%s", target).isEqualTo(violations);
      silent += violations.isEmpty() ? 1 : 0;
    }
    // Neither side of the question is asked by chance alone.
    assertThat(silent).isBetween(CASES / 20, CASES * 19 / 20);
  }

  private static Value.Fields target(Schema schema, Random random) {
    List<Value.Member> members = new ArrayList<>();
    for (Field field : schema.fields()) {
      if (field.required() ? random.nextInt(60) > 0 : random.nextInt(8) == 0) {
        List<String> names = new ArrayList<>(field.aliases());
        names.add(field.name());
        String name = names.get(random.nextInt(names.size()));
        members.add(member(name, random.nextInt(20) == 0 ? odd(random) : likely(field, random)));
        // No mapping has a key twice, but it may have an alias beside it.
        if (!name.equals(field.name()) && random.nextInt(10) == 0) {
          members.add(member(field.name(), odd(random)));
        }
      }
    }
    if (random.nextInt(40) == 0) {
      members.add(member(List.of("user", "Schema", "", "1").get(random.nextInt(4)), odd(random)));
    }
    return new Value.Fields(Targets.NODE, members);
  }

  private static Value likely(Field field, Random random) {
    if (random.nextInt(6) == 0) {
      return unknown(field.types().toArray(ValueType[]::new));
    }
    if (!field.enumeration().isEmpty()) {
      return value(field.enumeration().get(random.nextInt(field.enumeration().size())));
    }
    ValueType type = field.types().iterator().next();
    return switch (type) {
      case TEXT -> value(field.examples().isEmpty() ? "text" : field.examples().get(0));
      case INTEGER -> value(List.of(1, 4, 900, 43_200).get(random.nextInt(4)));
      case FLOAT -> value(List.of(0.5, 1.0, 7.0).get(random.nextInt(3)));
      case BOOLEAN -> value(random.nextBoolean());
      case LIST -> value(List.of("one"));
      case MAPPING -> value(Map.of("ACL", "private"));
      case NULL -> nothing();
    };
  }

  private static Value odd(Random random) {
    List<Value> odd =
        List.of(
            value(""),
            value("null"),
            value("s3://bucket/place/"),
            value("s3://bucket\n"),
            value("eu-west-1\n"),
            value("é😀"),
            value("uuid"),
            value("table_unique"),
            value("4"),
            value(0),
            value(-1),
            value(43_201),
            value(new BigInteger("92233720368547758070")),
            value(4.0),
            value(4.5),
            value(-0.5),
            value(9_223_372_036.5),
            value(Double.NaN),
            value(Double.POSITIVE_INFINITY),
            value(Double.NEGATIVE_INFINITY),
            value(true),
            nothing(),
            value(List.of()),
            value(List.of(1, "two")),
            value(Map.of()),
            value(Map.of("ACL", "private")),
            value(Map.of("Nonsense", 1)),
            new Value.Fields(
                Targets.NODE,
                List.of(new Value.Member(Targets.NODE, "1", ValueType.INTEGER, value("one")))),
            unknown(),
            unknown(ValueType.TEXT),
            unknown(ValueType.FLOAT),
            unknown(ValueType.LIST),
            unknown(ValueType.BOOLEAN, ValueType.NULL),
            new Value.Unknown(Targets.NODE, Set.of(ValueType.TEXT), "schema_", ""),
            new Value.Unknown(Targets.NODE, Set.of(ValueType.TEXT), "s4://", ""));
    return odd.get(random.nextInt(odd.size()));
  }
}
