package io.github.athenalint.cli.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.athenalint.cli.report.Ending;
import io.github.athenalint.cli.report.MaskedSource;
import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.Sentences;
import io.github.athenalint.lint.Baseline;
import io.github.athenalint.lint.Fingerprint;
import io.github.athenalint.lint.Report;
import io.github.athenalint.lint.Silenced;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Diagnostic.Subject;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Related;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes findings as results.
 *
 * @param outcome the run
 * @param places writes where something is
 * @param rules the rules that the results point to
 * @param whole whether to write what is silenced or gone as well, and how it stands with them
 */
record Results(Outcome outcome, Places places, RuleDescriptors rules, boolean whole) {

  /** The name of our fingerprint; the number changes when the same finding gets another. */
  private static final String FINGERPRINT = "athenaLint/v1";

  void writeTo(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("results");
    for (Report report : outcome.reports()) {
      MaskedSource masked = new MaskedSource(report);
      for (Diagnostic found : report.diagnostics()) {
        result(json, found, report, masked, Optional.empty());
      }
      if (whole) {
        for (Silenced silenced : report.silenced()) {
          result(json, silenced.diagnostic(), report, masked, Optional.of(silenced));
        }
        for (Baseline.Entry entry : gone(report)) {
          absent(json, entry, report);
        }
      }
    }
    json.writeEndArray();
  }

  /** Returns the rules of all results. */
  static List<String> rules(Outcome outcome, boolean whole) {
    return outcome.reports().stream()
        .flatMap(
            report ->
                Stream.concat(
                    report.diagnostics().stream().map(Diagnostic::rule),
                    whole ? unheard(report, outcome.ending()) : Stream.empty()))
        .distinct()
        .toList();
  }

  private static Stream<String> unheard(Report report, Ending ending) {
    return Stream.concat(
        report.silenced().stream().map(one -> one.diagnostic().rule()),
        ending.gone().getOrDefault(report.source().name(), List.of()).stream()
            .map(Baseline.Entry::rule));
  }

  private List<Baseline.Entry> gone(Report report) {
    return outcome.ending().gone().getOrDefault(report.source().name(), List.of());
  }

  private void result(
      JsonGenerator json,
      Diagnostic found,
      Report report,
      MaskedSource masked,
      Optional<Silenced> silenced)
      throws IOException {
    json.writeStartObject();
    rule(json, found.rule());
    json.writeStringField("level", RuleDescriptors.level(found.severity()));
    message(json, Sentences.of(found));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    places.artifact(json, found.path());
    places.region(json, "region", report.source(), found.span(), masked.plain(found.span()));
    json.writeEndObject();
    logical(json, found.subject());
    json.writeEndObject();
    json.writeEndArray();
    related(json, found.related());
    fingerprint(json, Fingerprint.of(found, report));
    if (whole) {
      state(json, silenced);
    }
    fixes(json, found.path(), masked.showableFixes(found), report.source());
    json.writeEndObject();
  }

  private void rule(JsonGenerator json, String name) throws IOException {
    json.writeStringField("ruleId", name);
    json.writeNumberField("ruleIndex", rules.index(name));
  }

  private static void message(JsonGenerator json, String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static void fingerprint(JsonGenerator json, String fingerprint) throws IOException {
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, fingerprint);
    json.writeEndObject();
  }

  /** A file has no profiles and targets where something is wrong with the whole of it. */
  private static void logical(JsonGenerator json, Subject subject) throws IOException {
    List<String> way =
        Stream.of(subject.profile(), subject.target(), subject.key())
            .flatMap(Optional::stream)
            .toList();
    if (!way.isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("name", way.get(way.size() - 1));
      json.writeStringField("fullyQualifiedName", String.join(".", way));
      json.writeStringField("kind", subject.key().isPresent() ? "property" : "object");
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  private void related(JsonGenerator json, List<Related> all) throws IOException {
    if (all.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    for (int i = 0; i < all.size(); i++) {
      Related place = all.get(i);
      json.writeStartObject();
      json.writeNumberField("id", i + 1);
      json.writeObjectFieldStart("physicalLocation");
      places.artifact(json, place.path());
      Optional<Report> report = outcome.report(place.path());
      if (report.isPresent()) {
        Optional<String> snippet = new MaskedSource(report.get()).plain(place.span());
        places.region(json, "region", report.get().source(), place.span(), snippet);
      }
      json.writeEndObject();
      message(json, Sentences.of(place.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** If one result says how it stands with it, all have to. */
  private void state(JsonGenerator json, Optional<Silenced> silenced) throws IOException {
    if (outcome.ending().hasBaseline()) {
      boolean known = silenced.isPresent() && silenced.get().by() == Silenced.By.BASELINE;
      json.writeStringField("baselineState", known ? "unchanged" : "new");
    }
    json.writeArrayFieldStart("suppressions");
    if (silenced.isPresent()) {
      json.writeStartObject();
      boolean comment = silenced.get().by() == Silenced.By.COMMENT;
      json.writeStringField("kind", comment ? "inSource" : "external");
      if (!comment) {
        json.writeStringField("justification", "The baseline knows it.");
      } else if (silenced.get().reason().isPresent()) {
        json.writeStringField("justification", silenced.get().reason().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fixes(JsonGenerator json, String path, List<Fix> fixes, SourceText source)
      throws IOException {
    if (fixes.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    for (Fix fix : fixes) {
      json.writeStartObject();
      json.writeObjectFieldStart("description");
      json.writeStringField("text", Sentences.of(fix.title()));
      json.writeEndObject();
      json.writeArrayFieldStart("artifactChanges");
      json.writeStartObject();
      places.artifact(json, path);
      json.writeArrayFieldStart("replacements");
      for (Edit edit : fix.edits()) {
        json.writeStartObject();
        places.region(json, "deletedRegion", source, edit.span(), Optional.empty());
        json.writeObjectFieldStart("insertedContent");
        json.writeStringField("text", edit.newText());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeObjectFieldStart("properties");
      json.writeBooleanField("safe", fix.isSafe());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void absent(JsonGenerator json, Baseline.Entry entry, Report report) throws IOException {
    for (int i = 0; i < entry.count(); i++) {
      json.writeStartObject();
      rule(json, entry.rule());
      json.writeStringField("kind", "pass");
      json.writeStringField("level", "none");
      message(json, "The baseline knows a finding of this rule that is gone.");
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      json.writeObjectFieldStart("physicalLocation");
      places.artifact(json, report.source().name());
      // It was somewhere in the file.
      Span whole = new Span(0, report.source().text().length());
      places.region(json, "region", report.source(), whole, Optional.empty());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
      fingerprint(json, entry.fingerprint());
      json.writeStringField("baselineState", "absent");
      json.writeArrayFieldStart("suppressions");
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
