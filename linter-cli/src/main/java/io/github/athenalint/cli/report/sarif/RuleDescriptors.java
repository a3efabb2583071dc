package io.github.athenalint.cli.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.athenalint.cli.report.Tool;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The rules that found something, with their pages. */
final class RuleDescriptors {

  private final Tool tool;
  private final List<String> names;
  private final Map<String, Integer> indexes = new HashMap<>();

  RuleDescriptors(Tool tool, Collection<String> found) {
    this.tool = tool;
    this.names = new ArrayList<>(new TreeSet<>(found));
    names.forEach(name -> indexes.put(name, indexes.size()));
  }

  /** Returns where a rule is in the list. */
  int index(String name) {
    return indexes.getOrDefault(name, -1);
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (String name : names) {
      json.writeStartObject();
      json.writeStringField("id", name);
      json.writeStringField("name", pascalCase(name));
      Optional<Rule> rule = tool.rule(name);
      if (rule.isPresent()) {
        describe(json, rule.get());
      }
      json.writeStringField("helpUri", RuleDoc.url(name));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void describe(JsonGenerator json, Rule rule) throws IOException {
    RuleDoc page = RuleDoc.of(rule);
    message(json, "shortDescription", page.summary());
    message(json, "fullDescription", page.summary() + " " + page.reason());
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(rule.info().severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("help");
    json.writeStringField("text", page.summary() + " See " + RuleDoc.url(rule.info().name()));
    json.writeStringField("markdown", page.readable());
    json.writeEndObject();
    properties(json, rule.info());
  }

  private static void properties(JsonGenerator json, RuleInfo info) throws IOException {
    boolean exposes = info.traits().contains(Trait.EXPOSES_SECRET);
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    json.writeString("dbt-athena");
    json.writeString(word(info.category()));
    for (Trait trait : info.traits().stream().sorted().toList()) {
      json.writeString(word(trait));
    }
    if (exposes) {
      json.writeString("security");
    }
    json.writeEndArray();
    json.writeStringField(
        "precision", info.traits().contains(Trait.OPINION) ? "high" : "very-high");
    json.writeStringField("problem.severity", problem(info.severity()));
    if (exposes) {
      json.writeStringField("security-severity", score(info.severity()));
    }
    json.writeEndObject();
  }

  /** What GitHub calls the severity of a rule. */
  private static String problem(Severity severity) {
    return severity == Severity.INFO ? "recommendation" : severity.word();
  }

  /** From 0 to 10 as CVSS has it: high for a secret in the file, low for what is no secret yet. */
  private static String score(Severity severity) {
    return severity == Severity.INFO ? "3.0" : "8.0";
  }

  /** GitHub takes the tag "security" for its own, so the category goes by another name. */
  private static String word(Category category) {
    return category == Category.SECURITY ? "credentials" : category.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Trait trait) {
    return trait.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what SARIF calls a severity. */
  static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }

  private static void message(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String pascalCase(String name) {
    StringBuilder pascal = new StringBuilder();
    for (String word : name.split("-", -1)) {
      pascal.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return pascal.toString();
  }
}
