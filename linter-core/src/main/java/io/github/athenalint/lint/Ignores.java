package io.github.athenalint.lint;

import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Diagnostic.Subject;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Ignore;
import io.github.athenalint.rule.Ignore.Form;
import io.github.athenalint.rule.Ignore.Name;
import io.github.athenalint.rule.Ignore.Use;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.schema.Spelling;
import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Comment;
import io.github.athenalint.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * The comments of one file that ask for silence. {@code ignore[…]} silences the findings on its own
 * line, or alone on a line those on the next line that says anything; {@code ignore-file[…]} at the
 * top silences those of the whole file.
 */
final class Ignores {

  private static final String NAME_OF_THE_TOOL = "athena-lint";
  private static final Regex FORM =
      Regex.of("#+\\s*athena-lint:\\s*([\\w-]*)\\s*(?:\\[([^\\]]*)\\])?");
  private static final Regex NAME = Regex.of("[^,\\s]+");

  private final SourceText source;
  private final List<Request> requests = new ArrayList<>();
  private final List<Silenced> silenced = new ArrayList<>();

  Ignores(SourceText source, YamlFile yaml) {
    this.source = source;
    for (Comment comment : yaml.comments()) {
      String text = source.text(comment.span());
      if (!text.contains(NAME_OF_THE_TOOL)) {
        continue;
      }
      Matcher form = FORM.matcher(text);
      if (form.lookingAt()) {
        requests.add(new Request(comment, form));
      }
    }
  }

  /** Returns the findings that no comment silences, and remembers which comments were needed. */
  List<Diagnostic> heard(List<Diagnostic> found) {
    List<Diagnostic> heard = new ArrayList<>();
    for (Diagnostic one : found) {
      // All of them, not the first only: each is to know that it is needed.
      List<Request> silencers = Lists.only(requests, request -> request.silences(one));
      if (silencers.isEmpty()) {
        heard.add(one);
      } else {
        silenced.add(new Silenced(one, Silenced.By.COMMENT, reason(silencers)));
      }
    }
    return heard;
  }

  private static Optional<String> reason(List<Request> silencers) {
    return silencers.stream().map(Request::reason).filter(text -> !text.isEmpty()).findFirst();
  }

  /** Returns the findings that a comment silences. */
  List<Silenced> silenced() {
    return silenced;
  }

  /**
   * Returns what is to be said of the comments themselves.
   *
   * @param rules the rules that run
   * @param asked tells whether a rule had all that it needs to speak about this file
   */
  List<Diagnostic> complaints(List<Rule> rules, Predicate<String> asked) {
    if (requests.isEmpty()) {
      return List.of();
    }
    List<Diagnostic> complaints = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule instanceof Rule.OfIgnore ofIgnore) {
        Findings findings = new Findings(rule.info(), source, Subject.FILE);
        requests.forEach(request -> ofIgnore.check(request.ignore(asked), findings));
        complaints.addAll(findings.diagnostics());
      }
    }
    return complaints;
  }

  /** One comment. */
  private final class Request {

    private final Comment comment;
    private final String instruction;
    private final Span inner;
    private final List<Span> names = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    Request(Comment comment, Matcher form) {
      int start = comment.span().start();
      this.comment = comment;
      this.instruction = form.group(1);
      boolean named = form.group(2) != null;
      this.inner =
          named
              ? new Span(start + form.start(2), start + form.end(2))
              : Span.at(comment.span().end());
      Matcher name = NAME.matcher(source.text(inner));
      while (name.find()) {
        names.add(new Span(inner.start() + name.start(), inner.start() + name.end()));
      }
    }

    boolean silences(Diagnostic diagnostic) {
      boolean named = Lists.any(names, name -> source.text(name).equals(diagnostic.rule()));
      boolean silences = form() == Form.RIGHT && named && covers(diagnostic.span());
      if (silences) {
        used.add(diagnostic.rule());
      }
      return silences;
    }

    /** Returns what the comment says behind its brackets. */
    String reason() {
      return source.text(new Span(inner.end(), comment.span().end())).substring(1).strip();
    }

    private boolean covers(Span place) {
      if (instruction.equals("ignore-file")) {
        return true;
      }
      LineIndex lines = source.lines();
      int line = comment.ownLine() ? nextLine() : lines.line(comment.span().start());
      return lines.line(place.start()) <= line && line <= lines.line(place.end());
    }

    private int nextLine() {
      LineIndex lines = source.lines();
      int line = lines.line(comment.span().start()) + 1;
      while (line < lines.count() && !saysAnything(line)) {
        line++;
      }
      return line;
    }

    private boolean isOnTop() {
      int line = source.lines().line(comment.span().start());
      for (int above = 1; above < line; above++) {
        if (saysAnything(above)) {
          return false;
        }
      }
      return comment.ownLine();
    }

    private boolean saysAnything(int line) {
      String text = source.text(source.lines().span(line)).replace("\uFEFF", "").strip();
      return !text.isEmpty() && !text.startsWith("#") && !text.equals("---");
    }

    private Form form() {
      if (!instruction.equals("ignore") && !instruction.equals("ignore-file")) {
        return Form.UNKNOWN_INSTRUCTION;
      }
      if (names.isEmpty()) {
        return Form.BLANKET;
      }
      return instruction.equals("ignore-file") && !isOnTop() ? Form.TOO_LATE : Form.RIGHT;
    }

    Ignore ignore(Predicate<String> asked) {
      List<Name> judged = Lists.map(names, name -> judged(name, asked));
      return new Ignore(comment.span(), comment.ownLine(), instruction, form(), inner, judged);
    }

    private Name judged(Span span, Predicate<String> asked) {
      String text = source.text(span);
      List<String> known = Lists.map(RuleBook.known(), rule -> rule.info().name());
      if (!known.contains(text)) {
        return new Name(text, span, Use.UNKNOWN, Spelling.nearest(text, known));
      }
      Use use = asked.test(text) ? Use.UNUSED : Use.NOT_ASKED;
      return new Name(text, span, used.contains(text) ? Use.USED : use, Optional.empty());
    }
  }
}
