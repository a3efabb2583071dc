package io.github.athenalint.cli.report.ci;

import io.github.athenalint.cli.report.Columns;
import io.github.athenalint.cli.report.Ending;
import io.github.athenalint.cli.report.Glyph;
import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.Renderer;
import io.github.athenalint.cli.report.Sentences;
import io.github.athenalint.cli.report.Tool;
import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.text.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * The report as JUnit writes it: a suite a file, a test a finding. A finding that makes the exit
 * code 1 is a failed test, a milder one a skipped test, what could not be read is an error, and a
 * file without findings one test that passed. So the test report fails when the program does.
 */
public record JunitRenderer() implements Renderer {

  @Override
  public String render(Outcome outcome) {
    Ending ending = outcome.ending();
    List<Suite> suites = new ArrayList<>();
    if (!ending.failures().isEmpty()) {
      suites.add(Suite.of(ending.failures()));
    }
    outcome.checked().forEach(report -> suites.add(Suite.of(report, ending)));
    return new Xml()
        .element(
            "testsuites",
            xml -> suites.forEach(suite -> suite.writeTo(xml)),
            Counts.sum(suites).attributes(Tool.NAME))
        .toString();
  }

  private record Suite(String name, Counts counts, Xml.Content cases) {

    static Suite of(List<String> failures) {
      return new Suite(
          Tool.NAME,
          new Counts(failures.size(), 0, failures.size(), 0),
          xml -> {
            for (String why : failures) {
              test(
                  xml,
                  Tool.NAME,
                  "run",
                  inner -> inner.element("error", nothing -> {}, "message", Glyph.printable(why)));
            }
          });
    }

    static Suite of(Report report, Ending ending) {
      List<Diagnostic> found = report.diagnostics();
      int failed = (int) found.stream().filter(one -> isFailure(one, ending)).count();
      String path = report.source().name();
      if (found.isEmpty()) {
        return new Suite(
            path, new Counts(1, 0, 0, 0), xml -> test(xml, path, "no findings", inner -> {}));
      }
      return new Suite(
          path,
          new Counts(found.size(), failed, 0, found.size() - failed),
          xml -> found.forEach(one -> finding(one, report, ending, xml)));
    }

    private static boolean isFailure(Diagnostic found, Ending ending) {
      return found.severity().compareTo(ending.failOn()) >= 0;
    }

    private static void finding(Diagnostic found, Report report, Ending ending, Xml xml) {
      Position at = Columns.CODE_POINTS.region(report.source(), found.span()).start();
      String place = at.line() + ":" + at.column();
      String message = Glyph.printable(found.message());
      test(
          xml,
          found.path(),
          found.rule() + " " + place,
          inner -> {
            if (isFailure(found, ending)) {
              String where = Glyph.printable(found.path()) + ":" + place + ": ";
              String text =
                  where
                      + found.severity().word()
                      + ": "
                      + Sentences.of(found)
                      + " "
                      + RuleDoc.url(found.rule());
              inner.text("failure", text, "message", message, "type", found.severity().word());
            } else {
              inner.element(
                  "skipped",
                  nothing -> {},
                  "message",
                  found.severity().word() + ": " + Sentences.of(found));
            }
          });
    }

    private static void test(Xml xml, String path, String name, Xml.Content outcome) {
      xml.element("testcase", outcome, "classname", path, "name", name, "time", "0");
    }

    void writeTo(Xml xml) {
      xml.element("testsuite", cases, counts.attributes(name));
    }
  }

  private record Counts(int tests, int failures, int errors, int skipped) {

    static Counts sum(List<Suite> suites) {
      return suites.stream()
          .map(Suite::counts)
          .reduce(
              new Counts(0, 0, 0, 0),
              (one, other) ->
                  new Counts(
                      one.tests + other.tests,
                      one.failures + other.failures,
                      one.errors + other.errors,
                      one.skipped + other.skipped));
    }

    String[] attributes(String name) {
      return new String[] {
        "name", name,
        "tests", Integer.toString(tests),
        "failures", Integer.toString(failures),
        "errors", Integer.toString(errors),
        "skipped", Integer.toString(skipped),
        "time", "0"
      };
    }
  }
}
