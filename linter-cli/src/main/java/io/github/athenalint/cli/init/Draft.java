package io.github.athenalint.cli.init;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A target as far as it is known.
 *
 * @param answers what was answered, by name
 * @param auth how dbt authenticates
 */
public record Draft(Map<String, String> answers, Auth auth) {

  private static final Regex VARIABLE = Regex.of("[A-Za-z_][A-Za-z0-9_]*");

  /** Nothing is known yet. */
  static final Draft EMPTY = new Draft(Map.of(), Auth.CHAIN);

  /** Copies the answers. */
  public Draft {
    answers = Map.copyOf(answers);
  }

  /** Returns the same draft with one more answer. */
  Draft with(String name, String text) {
    Map<String, String> more = new LinkedHashMap<>(answers);
    more.put(name, text);
    return new Draft(more, auth);
  }

  /** Returns the same draft with another way to authenticate. */
  Draft with(Auth way) {
    return new Draft(answers, way);
  }

  /** Returns the name of the profile, any name as long as there is none. */
  public String profile() {
    return answers.getOrDefault(Names.PROFILE, "default");
  }

  /** Returns the name of the target, any name as long as there is none. */
  public String target() {
    return answers.getOrDefault(Names.TARGET, "dev");
  }

  /** Returns the value of a field. */
  Optional<String> value(String field) {
    return Optional.ofNullable(answers.get(field));
  }

  /** Returns the variable that holds a secret field. */
  static String variable(String field) {
    return EnvVar.SECRET_PREFIX + "_" + field.toUpperCase(Locale.ROOT);
  }

  /** Returns the environment variables without which dbt cannot read the target. */
  Set<String> variables(Schema schema) {
    Set<String> names = new LinkedHashSet<>();
    for (String answer : answers.values().stream().sorted().toList()) {
      if (Template.isTemplate(answer)) {
        Template.parse(answer).envVars().stream()
            .filter(call -> call.fallback().isEmpty())
            .flatMap(call -> call.name().stream())
            .filter(name -> VARIABLE.matches(name))
            .forEach(names::add);
      }
    }
    names.addAll(Lists.map(secrets(schema), Draft::variable));
    return names;
  }

  /** Returns the secret fields that the target takes from the environment. */
  List<String> secrets(Schema schema) {
    return Lists.only(
        auth.needed(), name -> schema.field(name).filter(field -> field.secret()).isPresent());
  }
}
