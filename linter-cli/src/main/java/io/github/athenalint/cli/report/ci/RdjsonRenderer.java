package io.github.athenalint.cli.report.ci;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.athenalint.cli.report.Columns;
import io.github.athenalint.cli.report.Json;
import io.github.athenalint.cli.report.MaskedSource;
import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.Renderer;
import io.github.athenalint.cli.report.Sentences;
import io.github.athenalint.cli.report.Tool;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Related;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The diagnostic format of reviewdog, which counts columns in bytes and takes suggestions. */
public record RdjsonRenderer() implements Renderer {

  @Override
  public String render(Outcome outcome) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeObjectFieldStart("source");
          json.writeStringField("name", Tool.NAME);
          json.writeStringField("url", Tool.HOME);
          json.writeEndObject();
          if (outcome.worst().isPresent()) {
            json.writeStringField("severity", word(outcome.worst().get()));
          }
          json.writeArrayFieldStart("diagnostics");
          for (Report report : outcome.reports()) {
            MaskedSource masked = new MaskedSource(report);
            for (Diagnostic found : report.diagnostics()) {
              List<Fix> fixes = masked.showableFixes(found);
              diagnostic(json, found, fixes, outcome, report.source());
            }
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void diagnostic(
      JsonGenerator json, Diagnostic found, List<Fix> fixes, Outcome outcome, SourceText source)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("message", Sentences.of(found));
    location(json, found.path(), Optional.of(source), found.span());
    json.writeStringField("severity", word(found.severity()));
    json.writeObjectFieldStart("code");
    json.writeStringField("value", found.rule());
    json.writeStringField("url", RuleDoc.url(found.rule()));
    json.writeEndObject();
    suggestions(json, fixes, source);
    if (!found.related().isEmpty()) {
      json.writeArrayFieldStart("related_locations");
      for (Related place : found.related()) {
        json.writeStartObject();
        json.writeStringField("message", Sentences.of(place.message()));
        location(
            json, place.path(), outcome.report(place.path()).map(Report::source), place.span());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** A suggestion is one edit, and somebody has to accept it: a fix with more edits is none. */
  private static void suggestions(JsonGenerator json, List<Fix> fixes, SourceText source)
      throws IOException {
    List<Edit> edits =
        fixes.stream()
            .filter(fix -> fix.edits().size() == 1)
            .map(fix -> fix.edits().get(0))
            .toList();
    if (edits.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("suggestions");
    for (Edit edit : edits) {
      json.writeStartObject();
      range(json, source, edit.span());
      json.writeStringField("text", edit.newText());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void location(
      JsonGenerator json, String path, Optional<SourceText> source, Span span) throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("path", path);
    if (source.isPresent()) {
      range(json, source.get(), span);
    }
    json.writeEndObject();
  }

  private static void range(JsonGenerator json, SourceText source, Span span) throws IOException {
    Columns.Region region = Columns.UTF_8_BYTES.region(source, span);
    json.writeObjectFieldStart("range");
    Json.position(json, "start", region.start());
    Json.position(json, "end", region.end());
    json.writeEndObject();
  }

  private static String word(Severity severity) {
    return severity.word().toUpperCase(Locale.ROOT);
  }
}
