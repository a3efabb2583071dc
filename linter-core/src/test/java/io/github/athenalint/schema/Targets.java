package io.github.athenalint.schema;

import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds targets out of plain Java values: what is not a {@link Value} yet becomes one. */
final class Targets {

  static final Node NODE =
      new Scalar(new Span(0, 0), "", Scalar.Style.PLAIN, Optional.empty(), Optional.empty());

  private Targets() {}

  /** Returns a target that is right for dbt Core, with the given keys and values besides. */
  static Value.Fields target(Object... keysAndValues) {
    List<Value.Member> members = new ArrayList<>();
    List.of("type", "region_name", "database", "schema", "s3_staging_dir")
        .forEach(name -> members.add(member(name, text(right(name)))));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      String name = (String) keysAndValues[i];
      members.removeIf(member -> member.name().equals(name));
      members.add(member(name, value(keysAndValues[i + 1])));
    }
    return new Value.Fields(NODE, members);
  }

  /** Returns a target without one of its keys. */
  static Value.Fields without(Value.Fields target, String name) {
    return new Value.Fields(
        NODE, target.members().stream().filter(member -> !member.name().equals(name)).toList());
  }

  static Value value(Object plain) {
    if (plain instanceof Value value) {
      return value;
    }
    if (plain instanceof String text) {
      return text(text);
    }
    if (plain instanceof Boolean truth) {
      return new Value.Bool(NODE, truth);
    }
    if (plain instanceof Integer number) {
      return new Value.Number(NODE, number.longValue());
    }
    if (plain instanceof java.lang.Number number) {
      return new Value.Number(NODE, number);
    }
    if (plain instanceof List<?> items) {
      return new Value.Items(NODE, items.stream().map(Targets::value).toList());
    }
    List<Value.Member> members = new ArrayList<>();
    ((Map<?, ?>) plain).forEach((name, inner) -> members.add(member((String) name, value(inner))));
    return new Value.Fields(NODE, members);
  }

  static Value text(String text) {
    return new Value.Text(NODE, text);
  }

  static Value nothing() {
    return new Value.Null(NODE);
  }

  static Value unknown(ValueType... types) {
    return new Value.Unknown(NODE, Set.of(types), "", "");
  }

  static Value.Member member(String name, Value value) {
    return new Value.Member(NODE, name, ValueType.TEXT, value);
  }

  private static String right(String name) {
    return switch (name) {
      case "type" -> "athena";
      case "region_name" -> "eu-west-1";
      case "database" -> "awsdatacatalog";
      case "schema" -> "dbt";
      default -> "s3://bucket/dbt/";
    };
  }
}
