package io.github.athenalint.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes to the platform comes back from it as it was. */
class RoundTripTest {

  private static final Schema CORE = Schema.project(Dialect.CORE, Schema.newestVersion());

  @Test
  void everyValueThatCanBeCarriedComesBack() {
    for (int seed = 0; seed < 500; seed++) {
      String source = new SeededProfiles(seed).any();
      String platform = Converting.convert(Route.CORE_TO_PLATFORM, source).text();
      String back = Converting.convert(Route.PLATFORM_TO_CORE, platform).text();
      Map<String, Object> now = Converting.fields(back);
      Converting.fields(source)
          .forEach(
              (key, before) ->
                  check(key, before, now.getOrDefault(key, "nothing"), source + platform + back));
      assertThat(back).startsWith("# ").contains("\nshop:\n  target: dev\n");
    }
  }

  private static void check(String key, Object before, Object after, String texts) {
    Field field = CORE.field(key).orElseThrow();
    boolean literal = field.secret() && !before.toString().contains("{{");
    if (literal) {
      assertThat(after)
          .as(texts)
          .asString()
          .matches("\\{\\{ env_var\\('DBT_ENV_SECRET_\\w+'\\) }}");
    } else if (field.secret()) {
      assertThat(after).as(texts).asString().startsWith("{{ env_var(");
    } else {
      assertThat(after).as("%s of %s", key, texts).isEqualTo(before);
    }
  }

  @Test
  void theSecondTripChangesNothing() {
    for (int seed = 0; seed < 50; seed++) {
      String source = new SeededProfiles(seed).any();
      String once = Converting.convert(Route.CORE_TO_PLATFORM, source).text();
      String back = Converting.convert(Route.PLATFORM_TO_CORE, once).text();
      assertThat(Converting.convert(Route.CORE_TO_PLATFORM, back).text()).isEqualTo(once);
    }
  }
}
