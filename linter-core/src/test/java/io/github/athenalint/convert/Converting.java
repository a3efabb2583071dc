package io.github.athenalint.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.YamlReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs conversions for tests, and reads what comes out. */
final class Converting {

  private Converting() {}

  static Outcome.Converted convert(Route route, String text) {
    return convert(Request.of(route), text);
  }

  static Outcome.Converted convert(Request request, String text) {
    Outcome outcome = Converter.convert(source(request.route(), text), request);
    assertThat(outcome).as(text).isInstanceOf(Outcome.Converted.class);
    return (Outcome.Converted) outcome;
  }

  private static SourceText source(Route route, String text) {
    boolean platform = route.source() == Dialect.PLATFORM;
    return SourceText.of(platform ? "dbt_platform.json" : "profiles.yml", text);
  }

  static List<String> notes(Outcome.Converted converted) {
    return converted.notes().stream().map(Note::text).toList();
  }

  /** Returns what dbt sees in the only target of a profiles.yml; templates as they are written. */
  static Map<String, Object> fields(String profiles) {
    SourceText source = SourceText.of("profiles.yml", profiles);
    ProfilesFile file =
        ProfilesFile.of(source, YamlReader.read(source), Environment.unknown(), Dialect.CORE);
    Target target = file.profiles().get(0).targets().get(0);
    assertThat(target.problems()).as(profiles).isEmpty();
    return members(target.fields().orElseThrow());
  }

  private static Map<String, Object> members(Value.Fields fields) {
    Map<String, Object> plain = new LinkedHashMap<>();
    fields.members().forEach(member -> plain.put(member.name(), plain(member.value())));
    return plain;
  }

  private static Object plain(Value value) {
    if (value instanceof Value.Fields fields) {
      return members(fields);
    }
    if (value instanceof Value.Items items) {
      return items.items().stream().map(Converting::plain).toList();
    }
    if (value instanceof Value.Number number) {
      return number.isInteger()
          ? new BigDecimal(number.number().toString()).toBigInteger()
          : number.number();
    }
    if (value instanceof Value.Bool bool) {
      return bool.truth();
    }
    return value.asText().or(() -> Written.text(value)).orElse("null");
  }
}
