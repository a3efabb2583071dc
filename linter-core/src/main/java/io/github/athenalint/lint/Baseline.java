package io.github.athenalint.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Sequence;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The findings that are known and not reported.
 *
 * @param entries the findings, sorted
 */
public record Baseline(List<Entry> entries) {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::path)
          .thenComparing(Entry::rule)
          .thenComparing(Entry::fingerprint);

  private static final Regex COUNT = Regex.of("[1-9][0-9]{0,6}");

  /** Sorts the findings. */
  public Baseline {
    entries = entries.stream().sorted(ORDER).toList();
  }

  /**
   * Returns the baseline that knows all findings of some reports.
   *
   * @param reports the reports, each by the path of its file as the baseline names it
   */
  public static Baseline of(Map<String, Report> reports) {
    Map<Entry, Integer> counts = new HashMap<>();
    reports.forEach(
        (path, report) ->
            report
                .diagnostics()
                .forEach(one -> counts.merge(entry(path, one, report), 1, Integer::sum)));
    return new Baseline(Lists.map(counts.entrySet(), one -> one.getKey().times(one.getValue())));
  }

  /**
   * Reads a baseline.
   *
   * @param text what {@link #text} returned
   * @throws IllegalArgumentException if it is no baseline; the message says why in a few words
   */
  public static Baseline parse(String text) {
    SourceText source = SourceText.of("baseline", text);
    // JSON is YAML, and our reader knows where it is broken.
    YamlFile file = YamlReader.read(source);
    if (!file.problems().isEmpty()) {
      int line = source.lines().line(file.problems().get(0).span().start());
      throw new IllegalArgumentException("line " + line + " is no JSON");
    }
    Map<String, Node> top = file.root().map(Baseline::members).orElse(Map.of());
    if (!text(top, "version").equals("1") || !(top.get("findings") instanceof Sequence findings)) {
      throw new IllegalArgumentException("it is no baseline of version 1");
    }
    return new Baseline(Lists.map(findings.items(), item -> entry(item, source)));
  }

  private static Entry entry(Node item, SourceText source) {
    Map<String, Node> members = members(item);
    String path = text(members, "path");
    String rule = text(members, "rule");
    String fingerprint = text(members, "fingerprint");
    String count = members.containsKey("count") ? text(members, "count") : "1";
    if (path.isEmpty() || rule.isEmpty() || fingerprint.isEmpty() || !COUNT.matches(count)) {
      throw new IllegalArgumentException(
          "line " + source.lines().line(item.span().start()) + " is no finding");
    }
    return new Entry(path, rule, fingerprint, Integer.parseInt(count));
  }

  private static Map<String, Node> members(Node node) {
    Map<String, Node> members = new HashMap<>();
    if (node instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(entry -> entry.name().ifPresent(name -> members.put(name, entry.value())));
    }
    return members;
  }

  private static String text(Map<String, Node> members, String name) {
    return members.get(name) instanceof Scalar scalar ? scalar.text() : "";
  }

  /** Returns the baseline as JSON with a line for each finding, which merges well. */
  public String text() {
    StringBuilder text = new StringBuilder("{\n  \"version\": 1,\n  \"findings\": [");
    String separator = "\n    ";
    for (Entry entry : entries) {
      text.append(separator).append(entry.json());
      separator = ",\n    ";
    }
    return text.append(entries.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
  }

  /**
   * Takes what is known out of a report.
   *
   * @param report the report
   * @param path the path of its file as the baseline names it
   */
  public Known known(Report report, String path) {
    Map<Entry, Integer> left = new TreeMap<>(ORDER);
    entries.stream()
        .filter(entry -> entry.path().equals(path))
        .forEach(entry -> left.merge(entry.times(1), entry.count(), Integer::sum));
    List<Diagnostic> news = new ArrayList<>();
    List<Silenced> silenced = new ArrayList<>(report.silenced());
    for (Diagnostic diagnostic : report.diagnostics()) {
      Entry entry = entry(path, diagnostic, report);
      if (left.getOrDefault(entry, 0) > 0) {
        left.merge(entry, -1, Integer::sum);
        silenced.add(new Silenced(diagnostic, Silenced.By.BASELINE, Optional.empty()));
      } else {
        news.add(diagnostic);
      }
    }
    silenced.sort((one, other) -> Diagnostic.ORDER.compare(one.diagnostic(), other.diagnostic()));
    List<Entry> gone =
        left.entrySet().stream()
            .filter(one -> one.getValue() > 0)
            .map(one -> one.getKey().times(one.getValue()))
            .toList();
    return new Known(report.with(news, silenced), gone);
  }

  private static Entry entry(String path, Diagnostic diagnostic, Report report) {
    return new Entry(path, diagnostic.rule(), Fingerprint.of(diagnostic, report), 1);
  }

  /**
   * A finding that is known.
   *
   * @param path the file, relative to the baseline, with forward slashes
   * @param rule the rule
   * @param fingerprint which finding of the rule
   * @param count how many alike there are in the file
   */
  public record Entry(String path, String rule, String fingerprint, int count) {

    private Entry times(int number) {
      return new Entry(path, rule, fingerprint, number);
    }

    private String json() {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
        json.writeStartObject();
        json.writeStringField("path", path);
        json.writeStringField("rule", rule);
        json.writeStringField("fingerprint", fingerprint);
        if (count > 1) {
          json.writeNumberField("count", count);
        }
        json.writeEndObject();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return text.toString();
    }
  }

  /**
   * What a baseline makes of a report.
   *
   * @param report the report without what is known
   * @param gone what is known and not found any more
   */
  public record Known(Report report, List<Entry> gone) {

    /** Copies the list. */
    public Known {
      gone = List.copyOf(gone);
    }
  }
}
