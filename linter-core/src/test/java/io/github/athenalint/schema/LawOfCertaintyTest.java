package io.github.athenalint.schema;

import static io.github.athenalint.schema.Targets.NODE;
import static io.github.athenalint.schema.Targets.member;
import static io.github.athenalint.schema.Targets.target;
import static io.github.athenalint.schema.Targets.unknown;
import static io.github.athenalint.schema.Targets.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that is not known adds no violation, but for the one type error that is certain. */
class LawOfCertaintyTest {

  private static final List<Dialect> DIALECTS = List.of(Dialect.values());
  private static final List<ValueType> TYPES = List.of(ValueType.values());
  private static final Schema CORE = Schema.project(Dialect.CORE, Schema.newestVersion());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void holdsForAnyTarget(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      Schema schema = schema(random);
      List<Value.Member> members = new ArrayList<>();
      for (Field field : schema.fields()) {
        if (random.nextInt(3) > 0) {
          members.add(member(field.name(), any(random, 2)));
        }
      }
      Value.Fields target = new Value.Fields(NODE, members);
      for (Violation violation : schema.evaluate(target)) {
        if (violation.value() instanceof Value.Unknown guilty) {
          assertLawful(violation, guilty);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void whatIsNotKnownHidesWhateverItMayBe(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      Field field = CORE.fields().get(random.nextInt(CORE.fields().size()));
      Value known = any(random, 0);
      List<Violation> certain = CORE.evaluate(target(field.name(), known));
      Set<ValueType> types = EnumSet.copyOf(known.types());
      types.add(field.types().iterator().next());
      Value hidden = new Value.Unknown(NODE, types, "", "");
      assertThat(CORE.evaluate(target(field.name(), hidden)))
          .as("%s: %s was %s", field.name(), types, certain)
          .isEmpty();
    }
  }

  @Test
  void onlyImpossibleTypesAreCertain() {
    assertThat(keywords("threads", unknown(ValueType.TEXT))).containsExactly(Keyword.TYPE);
    assertThat(keywords("threads", unknown(ValueType.FLOAT))).containsExactly(Keyword.TYPE);
    assertThat(keywords("num_retries", unknown(ValueType.FLOAT))).isEmpty();
    assertThat(keywords("threads", unknown(ValueType.TEXT, ValueType.INTEGER))).isEmpty();
    assertThat(keywords("s3_data_naming", unknown(ValueType.TEXT))).isEmpty();
    assertThat(keywords("schema", unknown(ValueType.INTEGER))).containsExactly(Keyword.TYPE);
    assertThat(keywords("work_group", unknown(ValueType.INTEGER, ValueType.NULL))).isEmpty();
  }

  @Test
  void aTemplateThatNeverRendersIsReportedElsewhere() {
    for (Field field : CORE.fields()) {
      assertThat(keywords(field.name(), unknown())).isEmpty();
    }
  }

  @Test
  void theLawHoldsInsideMappings() {
    assertThat(keywords("lf_tags_database", value(Map.of("team", unknown(ValueType.TEXT)))))
        .isEmpty();
    assertThat(keywords("lf_tags_database", value(Map.of("team", unknown(ValueType.INTEGER)))))
        .containsExactly(Keyword.TYPE);
  }

  private static void assertLawful(Violation violation, Value.Unknown guilty) {
    if (violation.keyword().isOfKey()) {
      return;
    }
    assertThat(violation.keyword()).isEqualTo(Keyword.TYPE);
    assertThat(guilty.types()).isNotEmpty();
    if (violation.path().isEmpty()) {
      assertThat(violation.field().orElseThrow().types())
          .doesNotContainAnyElementsOf(guilty.types());
    }
  }

  private static Schema schema(Random random) {
    Dialect dialect = DIALECTS.get(random.nextInt(DIALECTS.size()));
    String version = List.of("1.4.4", "1.8.1", "1.9.4", "1.11.0rc1").get(random.nextInt(4));
    return Schema.project(dialect, AdapterVersion.parse(version));
  }

  private static Value any(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> value(List.of("athena", "", "uuid", "s3://b/", "4").get(random.nextInt(5)));
      case 1 -> value(random.nextInt(200) - 100);
      case 2 -> value(random.nextInt(8) / 2.0);
      case 3 -> value(random.nextBoolean());
      case 4 -> Targets.nothing();
      case 5 -> value(List.of(1, "a"));
      case 6 -> value(Map.of("team", any(random, depth - 1)));
      default -> {
        Set<ValueType> types = EnumSet.noneOf(ValueType.class);
        for (int i = random.nextInt(4); i > 0; i--) {
          types.add(TYPES.get(random.nextInt(TYPES.size())));
        }
        yield unknown(types.toArray(ValueType[]::new));
      }
    };
  }

  private static List<Keyword> keywords(String name, Value value) {
    return CORE.evaluate(target(name, value)).stream().map(Violation::keyword).toList();
  }
}
