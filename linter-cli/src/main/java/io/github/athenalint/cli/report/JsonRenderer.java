package io.github.athenalint.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Related;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Findings for programs, format version 1.
 *
 * @param version the version of the tool
 */
public record JsonRenderer(String version) implements Renderer {

  @Override
  public String render(Outcome outcome) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeNumberField("version", 1);
          json.writeObjectFieldStart("tool");
          json.writeStringField("name", "athena-lint");
          json.writeStringField("version", version);
          json.writeEndObject();
          json.writeArrayFieldStart("diagnostics");
          for (Report report : outcome.reports()) {
            MaskedSource source = new MaskedSource(report);
            for (Diagnostic diagnostic : report.diagnostics()) {
              diagnostic(json, diagnostic, source, outcome);
            }
          }
          json.writeEndArray();
          summary(json, outcome.summary());
          if (!outcome.live().isEmpty()) {
            LiveJson.write(json, outcome);
          }
          json.writeEndObject();
        });
  }

  private static void diagnostic(
      JsonGenerator json, Diagnostic found, MaskedSource source, Outcome outcome)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", found.rule());
    json.writeStringField("severity", found.severity().word());
    json.writeStringField("message", found.message());
    optional(json, "help", found.help());
    json.writeStringField("url", RuleDoc.url(found.rule()));
    json.writeStringField("path", found.path());
    optional(json, "profile", found.subject().profile());
    optional(json, "target", found.subject().target());
    optional(json, "key", found.subject().key());
    range(json, source.lines(), found.span());
    related(json, found.related(), outcome);
    fixes(json, source.showableFixes(found), source.lines());
    json.writeEndObject();
  }

  private static void related(JsonGenerator json, List<Related> places, Outcome outcome)
      throws IOException {
    json.writeArrayFieldStart("related");
    for (Related place : places) {
      json.writeStartObject();
      json.writeStringField("path", place.path());
      Optional<Report> report = outcome.report(place.path());
      if (report.isPresent()) {
        range(json, report.get().source().lines(), place.span());
      }
      json.writeStringField("message", place.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void fixes(JsonGenerator json, List<Fix> fixes, LineIndex lines)
      throws IOException {
    json.writeArrayFieldStart("fixes");
    for (Fix fix : fixes) {
      json.writeStartObject();
      json.writeStringField("title", fix.title());
      json.writeBooleanField("safe", fix.isSafe());
      json.writeArrayFieldStart("edits");
      for (Edit edit : fix.edits()) {
        json.writeStartObject();
        range(json, lines, edit.span());
        json.writeStringField("newText", edit.newText());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void range(JsonGenerator json, LineIndex lines, Span span) throws IOException {
    Json.position(json, "start", lines.position(span.start()));
    Json.position(json, "end", lines.position(span.end()));
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  private static void summary(JsonGenerator json, Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", summary.files());
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("infos", summary.infos());
    json.writeNumberField("fixable", summary.fixable());
    json.writeNumberField("suppressed", summary.suppressed());
    json.writeEndObject();
  }
}
