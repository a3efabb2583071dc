package io.github.athenalint.cli;

import io.github.athenalint.cli.report.Json;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** {@code athena-lint rules}: lists the rules. */
record RulesCommand() implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flag.command("athena-lint rules", "Lists the rules, with severity and summary.");
    return spec.addOption(Flag.value("--format", "NAME", "text (default), json or markdown."));
  }

  @Override
  public int run(Given parsed, Shell shell, Engine engine) throws CannotRun {
    String format = Choice.of(parsed, "--format", List.of("text", "json", "markdown"));
    shell
        .out()
        .print(
            switch (format) {
              case "json" -> json(engine.rules());
              case "markdown" -> markdown(engine.rules());
              default -> text(engine.rules());
            });
    return ExitCode.CLEAN;
  }

  private static String text(List<Rule> rules) {
    int width = rules.stream().mapToInt(rule -> rule.info().name().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (Rule rule : rules) {
      RuleInfo info = rule.info();
      String word = info.severity().word();
      out.append(info.name()).append(" ".repeat(width - info.name().length() + 2));
      out.append(word).append(" ".repeat("warning".length() - word.length() + 2));
      out.append(RuleDoc.of(rule).summary()).append('\n');
    }
    return out.toString();
  }

  private static String markdown(List<Rule> rules) {
    StringBuilder out = new StringBuilder("| rule | severity | about | what it finds |\n");
    out.append("|---|---|---|---|\n");
    for (Rule rule : rules) {
      RuleInfo info = rule.info();
      out.append("| [`").append(info.name()).append("`](").append(RuleDoc.url(info.name()));
      out.append(") | ").append(info.severity().word());
      out.append(" | ").append(word(info.category())).append(" | ");
      out.append(RuleDoc.of(rule).summary().replace("|", "\\|")).append(" |\n");
    }
    return out.toString();
  }

  private static String json(List<Rule> rules) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeNumberField("version", 1);
          json.writeArrayFieldStart("rules");
          for (Rule rule : rules) {
            RuleInfo info = rule.info();
            json.writeStartObject();
            json.writeStringField("name", info.name());
            json.writeStringField("severity", info.severity().word());
            json.writeStringField("category", word(info.category()));
            json.writeArrayFieldStart("traits");
            for (RuleInfo.Trait trait : info.traits().stream().sorted().toList()) {
              json.writeString(word(trait));
            }
            json.writeEndArray();
            json.writeStringField("summary", RuleDoc.of(rule).summary());
            json.writeStringField("url", RuleDoc.url(info.name()));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
