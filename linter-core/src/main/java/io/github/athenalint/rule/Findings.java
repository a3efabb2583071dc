package io.github.athenalint.rule;

import io.github.athenalint.rule.Diagnostic.Subject;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one rule found in one place; the only thing that a rule writes to. */
public final class Findings {

  private final RuleInfo rule;
  private final SourceText source;
  private final Subject subject;
  private List<Finding> found = List.of(); // most rules find nothing in most targets

  /**
   * Starts an empty list.
   *
   * @param rule the rule that will write to it
   * @param source the file that is looked at
   * @param subject what is looked at: a file, a profile or a target
   */
  public Findings(RuleInfo rule, SourceText source, Subject subject) {
    this.rule = rule;
    this.source = source;
    this.subject = subject;
  }

  /** Returns the text of the file that is looked at, for the edits of a fix. */
  public SourceText source() {
    return source;
  }

  /**
   * Reports that something is wrong at {@code span}.
   *
   * @param span the smallest guilty text
   * @param message what is wrong here, the word in backticks, without a full stop
   * @return the finding, to say more of it
   */
  public Finding at(Span span, String message) {
    Finding finding = new Finding(span, message);
    if (found.isEmpty()) {
      found = new ArrayList<>();
    }
    found.add(finding);
    return finding;
  }

  /**
   * Reports a violation of the schema, at its smallest guilty text and with its key.
   *
   * @param violation the violation
   * @param message what is wrong here, the word in backticks, without a full stop
   * @return the finding, to say more of it
   */
  public Finding at(Violation violation, String message) {
    Finding finding = at(violation.span(), message);
    violation
        .field()
        .map(Field::name)
        .or(() -> violation.member().map(Value.Member::name))
        .ifPresent(finding::key);
    return finding;
  }

  /** Returns what was found, in the order in which it was reported. */
  public List<Diagnostic> diagnostics() {
    return found.isEmpty() ? List.of() : Lists.map(found, Finding::diagnostic);
  }

  /** One finding while the rule still says more of it. */
  public final class Finding {

    private final Span span;
    private final String message;
    private final List<Related> related = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();
    private Subject about = subject;
    private Severity severity = rule.severity();
    private Optional<String> help = Optional.empty();

    private Finding(Span span, String message) {
      this.span = span;
      this.message = message;
    }

    /** Says what to do. */
    public Finding help(String text) {
      help = Optional.of(text);
      return this;
    }

    /** Names the key it is about. */
    public Finding key(String name) {
      about = about.withKey(name);
      return this;
    }

    /** Names the target it is about, for a rule that looks at a profile or a file. */
    public Finding target(String profile, String target) {
      about = new Subject(Optional.of(profile), Optional.of(target), about.key());
      return this;
    }

    /** Names the profile it is about, for a rule that looks at a file. */
    public Finding profile(String name) {
      about = new Subject(Optional.of(name), about.target(), about.key());
      return this;
    }

    /** Gives this one finding another severity than the rule has. */
    public Finding severity(Severity other) {
      severity = other;
      return this;
    }

    /** Points at another place of the same file. */
    public Finding related(Span place, String what) {
      related.add(new Related(source.name(), place, what));
      return this;
    }

    /** Offers a way out. */
    public Finding fix(Fix fix) {
      fixes.add(fix);
      return this;
    }

    /** Offers a way out where there is one. */
    public Finding fix(Optional<Fix> fix) {
      fix.ifPresent(fixes::add);
      return this;
    }

    private Diagnostic diagnostic() {
      return new Diagnostic(
          rule.name(), severity, source.name(), span, about, message, help, related, fixes);
    }
  }
}
