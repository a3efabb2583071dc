package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Scalar;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How fields are written: what is written alike gives the same value in one environment. */
final class Writing {

  private Writing() {}

  /** Returns how a field is written, its templates included; empty where it is not there. */
  static String of(Target target, String key) {
    return target.value(key).map(Writing::of).orElse("");
  }

  /** Returns how every field is written, by name. */
  static Map<String, String> of(Target target) {
    Map<String, String> written = new HashMap<>();
    for (Member member : target.members()) {
      written.put(member.name(), of(member.value()));
    }
    return written;
  }

  private static String of(Value value) {
    if (value.node().target() instanceof Scalar scalar) {
      return scalar.text();
    }
    if (value instanceof Value.Items list) {
      return list.items().stream().map(Writing::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Value.Fields mapping) {
      return mapping.members().stream()
          .map(member -> member.name() + ": " + of(member.value()))
          .sorted()
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return "";
  }
}
