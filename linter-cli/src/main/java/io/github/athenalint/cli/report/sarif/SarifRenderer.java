package io.github.athenalint.cli.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.athenalint.cli.report.Ending;
import io.github.athenalint.cli.report.Glyph;
import io.github.athenalint.cli.report.Json;
import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.Renderer;
import io.github.athenalint.cli.report.SourceRoot;
import io.github.athenalint.cli.report.Tool;
import io.github.athenalint.lint.Report;
import io.github.athenalint.text.Lists;
import java.io.IOException;
import java.util.List;

/**
 * The report as SARIF 2.1.0. GitHub's code scanning would show what is silenced or gone as open
 * alerts, and let an id of ours win over the category that the user asks for, so all that is left
 * out for it.
 *
 * @param tool who reports
 * @param root where relative URIs start
 * @param forGitHub whether GitHub's code scanning will read it
 */
public record SarifRenderer(Tool tool, SourceRoot root, boolean forGitHub) implements Renderer {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  @Override
  public String render(Outcome outcome) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeStringField("$schema", SCHEMA);
          json.writeStringField("version", "2.1.0");
          json.writeArrayFieldStart("runs");
          json.writeStartObject();
          run(json, outcome);
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void run(JsonGenerator json, Outcome outcome) throws IOException {
    List<String> files = Lists.map(outcome.checked(), one -> one.source().name());
    Places places = new Places(root, files);
    RuleDescriptors rules = new RuleDescriptors(tool, Results.rules(outcome, !forGitHub));
    driver(json, rules);
    if (!forGitHub) {
      json.writeObjectFieldStart("automationDetails");
      json.writeStringField("id", Tool.NAME + "/");
      json.writeEndObject();
    }
    json.writeStringField("columnKind", "utf16CodeUnits");
    places.base(json);
    invocation(json, outcome.ending());
    artifacts(json, outcome.checked(), places);
    new Results(outcome, places, rules, !forGitHub).writeTo(json);
  }

  private void driver(JsonGenerator json, RuleDescriptors rules) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", Tool.NAME);
    json.writeStringField("semanticVersion", tool.version());
    json.writeStringField("informationUri", Tool.HOME);
    rules.writeTo(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void invocation(JsonGenerator json, Ending ending) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", ending.isSuccess());
    json.writeNumberField("exitCode", ending.code());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (String failure : ending.failures()) {
      json.writeStartObject();
      json.writeStringField("level", "error");
      json.writeObjectFieldStart("message");
      json.writeStringField("text", Glyph.printable(failure));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void artifacts(JsonGenerator json, List<Report> files, Places places)
      throws IOException {
    json.writeArrayFieldStart("artifacts");
    for (Report report : files) {
      json.writeStartObject();
      json.writeObjectFieldStart("location");
      places.location(json, report.source().name());
      json.writeEndObject();
      json.writeArrayFieldStart("roles");
      json.writeString("analysisTarget");
      json.writeEndArray();
      json.writeStringField("encoding", "utf-8");
      json.writeStringField("sourceLanguage", "yaml");
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
