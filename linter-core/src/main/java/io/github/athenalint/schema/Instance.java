package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.athenalint.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A target as the validator reads it.
 *
 * @param json the target, where an alias has taken the name of its field if that is not there too
 * @param members which member stands under which name
 */
record Instance(ObjectNode json, Map<String, Value.Member> members) {

  /**
   * Makes an instance of some members of a target.
   *
   * @param target the whole of it
   * @param shown the members that the validator gets to see
   * @param byName the fields by their names and aliases
   */
  static Instance of(Value.Fields target, List<Value.Member> shown, Map<String, Field> byName) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Map<String, Value.Member> members = new HashMap<>();
    for (Value.Member member : shown) {
      String name =
          Optional.ofNullable(byName.get(member.name()))
              .map(Field::name)
              .filter(canonical -> target.member(canonical).isEmpty())
              .orElse(member.name());
      json.set(name, AsJson.of(member.value()));
      members.put(name, member);
    }
    return new Instance(json, members);
  }

  /** Returns the member under a name that the validator gave. */
  Value.Member member(String name) {
    return Objects.requireNonNull(members.get(name), name);
  }
}
