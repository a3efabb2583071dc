package io.github.athenalint.lsp.feature;

import io.github.athenalint.lint.Report;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Comment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * The comment that silences a finding. Where a comment may stand, the grammar of YAML decides, so
 * each place is tried: the text with the comment has to say the same but for the finding.
 */
final class IgnoreComment {

  private static final Regex LINE = Regex.of("athena-lint:\\s*ignore\\s*\\[([^\\]]*)\\]");
  private static final Regex FILE = Regex.of("athena-lint:\\s*ignore-file\\s*\\[([^\\]]*)\\]");

  private final Snapshot snapshot;
  private final SourceText source;
  private final LineIndex lines;
  private final Diagnostic found;

  IgnoreComment(Snapshot snapshot, Diagnostic found) {
    this.snapshot = snapshot;
    this.source = snapshot.source();
    this.lines = source.lines();
    this.found = found;
  }

  /** Returns the edit that silences the finding alone, if there is one. */
  Optional<List<Edit>> onLine() {
    int first = lines.line(found.span().start());
    int last = lines.line(found.span().end());
    return firstThatWorks(
        Stream.of(
            extended(LINE, lines.span(Math.max(1, first - 1)).union(lines.span(last))),
            atEnd(first),
            Optional.of(above(first)),
            atEnd(last)));
  }

  /** Returns the edit that silences the rule in the whole file, if there is one. */
  Optional<List<Edit>> inFile() {
    int top = source.hasByteOrderMark() ? 1 : 0;
    String comment = "# athena-lint: ignore-file[" + found.rule() + "]" + lineBreak();
    return firstThatWorks(
        Stream.of(
            extended(FILE, new Span(0, source.text().length())),
            Optional.of(Edit.insert(top, comment))));
  }

  private Optional<List<Edit>> firstThatWorks(Stream<Optional<Edit>> candidates) {
    return isJson()
        ? Optional.empty()
        : candidates.flatMap(Optional::stream).filter(this::works).findFirst().map(List::of);
  }

  private boolean isJson() {
    return source.name().endsWith(".json") || source.text().stripLeading().startsWith("{");
  }

  /** Names the rule in a comment that is there already. */
  private Optional<Edit> extended(Regex form, Span where) {
    for (Comment comment : snapshot.yaml().comments()) {
      Matcher names = form.matcher(source.text(comment.span()));
      if (where.contains(comment.span()) && names.find()) {
        String separator = names.group(1).isBlank() ? "" : ", ";
        int end = comment.span().start() + names.end(1);
        return Optional.of(Edit.insert(end, separator + found.rule()));
      }
    }
    return Optional.empty();
  }

  private Optional<Edit> atEnd(int line) {
    Span span = lines.span(line);
    boolean taken =
        snapshot.yaml().comments().stream().anyMatch(comment -> span.contains(comment.span()));
    int end = span.start() + source.text(span).stripTrailing().length();
    return taken
        ? Optional.empty()
        : Optional.of(new Edit(new Span(end, span.end()), "  " + comment()));
  }

  private Edit above(int line) {
    Span span = lines.span(line);
    String text = source.text(span);
    String indent = text.substring(0, text.length() - text.stripLeading().length());
    return Edit.insert(span.start() + indent.length(), comment() + lineBreak() + indent);
  }

  private String comment() {
    return "# athena-lint: ignore[" + found.rule() + "]";
  }

  private String lineBreak() {
    return source.text().contains("\r\n") ? "\r\n" : "\n";
  }

  private boolean works(Edit edit) {
    Report after = snapshot.lint(Edit.apply(source.text(), List.of(edit)));
    Map<String, Integer> gone = new HashMap<>();
    said(snapshot.report()).forEach(one -> gone.merge(one, 1, Integer::sum));
    said(after).forEach(one -> gone.merge(one, -1, Integer::sum));
    gone.values().removeIf(count -> count == 0);
    return gone.containsKey(said(found))
        && gone.entrySet().stream()
            .allMatch(one -> one.getValue() > 0 && one.getKey().startsWith(found.rule() + "\n"));
  }

  private static Stream<String> said(Report report) {
    return report.diagnostics().stream().map(IgnoreComment::said);
  }

  private static String said(Diagnostic diagnostic) {
    return diagnostic.rule() + "\n" + diagnostic.message();
  }
}
