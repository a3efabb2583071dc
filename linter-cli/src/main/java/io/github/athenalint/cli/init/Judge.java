package io.github.athenalint.cli.init;

import io.github.athenalint.lint.Report;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Judges answers by linting the profile that they make, so that there is one opinion of what is
 * right.
 */
final class Judge {

  private final Function<SourceText, Report> linter;
  private final Schema schema;
  private final Set<Remark> made = new HashSet<>();

  Judge(Function<SourceText, Report> linter, Schema schema) {
    this.linter = linter;
    this.schema = schema;
  }

  /**
   * Returns what is to be said of an answer: what was not to be said before it was given.
   *
   * @param before what was known
   * @param name what is answered
   * @param text the answer
   */
  List<Remark> of(Draft before, String name, String text) {
    Draft after = before.with(name, text);
    Set<Subject> known = new HashSet<>();
    lint(before).forEach(found -> known.add(Subject.of(found)));
    return remarks(
        lint(after),
        found ->
            found.subject().key().equals(Optional.of(name))
                || (isAnswered(found, after) && !known.contains(Subject.of(found))));
  }

  /** A finding about a key that is not asked yet is none of an answer. */
  private static boolean isAnswered(Diagnostic found, Draft draft) {
    return found.subject().key().filter(key -> draft.value(key).isEmpty()).isEmpty();
  }

  /** Returns what is to be said of the places of a target together. */
  List<Remark> ofPlaces(Draft draft) {
    return remarks(lint(draft), found -> found.subject().key().isEmpty());
  }

  /**
   * Returns what is to be said of the whole file and was not said of any answer.
   *
   * @param before the file without the target
   * @param after the file with it
   */
  List<Remark> ofFile(SourceText before, SourceText after) {
    Set<String> known = new HashSet<>();
    made.forEach(remark -> known.add(remark.message()));
    if (!before.text().isEmpty()) {
      linter.apply(before).diagnostics().forEach(found -> known.add(found.message()));
    }
    return remarks(linter.apply(after).diagnostics(), found -> !known.contains(found.message()));
  }

  private List<Diagnostic> lint(Draft draft) {
    try {
      return linter
          .apply(ProfileFile.create("profiles.yml").with(draft, schema, false))
          .diagnostics();
    } catch (Refusal unreadable) {
      return List.of();
    }
  }

  private List<Remark> remarks(List<Diagnostic> diagnostics, Predicate<Diagnostic> concerns) {
    List<Remark> remarks = new ArrayList<>();
    for (Diagnostic found : diagnostics) {
      if (found.severity() != Severity.INFO && concerns.test(found)) {
        remarks.add(Remark.of(found));
      }
    }
    made.addAll(remarks);
    return remarks;
  }

  private record Subject(String rule, Optional<String> key) {
    static Subject of(Diagnostic found) {
      return new Subject(found.rule(), found.subject().key());
    }
  }
}
