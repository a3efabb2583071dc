package io.github.athenalint.cli.report.ci;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.athenalint.cli.report.Columns;
import io.github.athenalint.cli.report.Json;
import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.Renderer;
import io.github.athenalint.cli.report.Sentences;
import io.github.athenalint.cli.report.SourceRoot;
import io.github.athenalint.cli.report.Tool;
import io.github.athenalint.lint.Fingerprint;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A Code Quality report of GitLab, which is the format of Code Climate.
 *
 * @param tool who reports
 * @param root where GitLab looks for the files
 */
public record GitLabRenderer(Tool tool, SourceRoot root) implements Renderer {

  @Override
  public String render(Outcome outcome) {
    return Json.write(
        json -> {
          json.writeStartArray();
          Map<String, Integer> alike = new HashMap<>();
          for (Report report : outcome.reports()) {
            for (Diagnostic found : report.diagnostics()) {
              String path = root.path(found.path());
              String what = Fingerprint.of(found, report);
              int nth = alike.merge(path + "\0" + what, 1, Integer::sum);
              issue(json, found, report, Fingerprint.unique(path, what, nth));
            }
          }
          json.writeEndArray();
        });
  }

  private void issue(JsonGenerator json, Diagnostic found, Report report, String fingerprint)
      throws IOException {
    Columns.Region region = Columns.CODE_POINTS.region(report.source(), found.span());
    json.writeStartObject();
    json.writeStringField("type", "issue");
    json.writeStringField("check_name", found.rule());
    json.writeStringField("description", Sentences.of(found));
    json.writeArrayFieldStart("categories");
    json.writeString(category(tool.rule(found.rule())));
    json.writeEndArray();
    json.writeStringField("severity", severity(found.severity()));
    json.writeStringField("fingerprint", fingerprint);
    json.writeObjectFieldStart("location");
    json.writeStringField("path", root.path(found.path()));
    json.writeObjectFieldStart("positions");
    Json.position(json, "begin", region.start());
    Json.position(json, "end", region.end());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }

  private static String category(Optional<Rule> rule) {
    if (rule.isPresent() && rule.get().info().category() == Category.SECURITY) {
      return "Security";
    }
    boolean opinion = rule.isPresent() && rule.get().info().traits().contains(Trait.OPINION);
    return opinion ? "Style" : "Bug Risk";
  }
}
