package io.github.athenalint.lint;

import io.github.athenalint.account.Account;
import io.github.athenalint.profile.Crew;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Conventions;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Diagnostic.Subject;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** One run of the rules over one file: which part of it they look at is said step by step. */
final class Pass {

  private final Moments rules;
  private final ProfilesFile file;
  private final List<Diagnostic> found = new ArrayList<>();

  Pass(Moments rules, ProfilesFile file) {
    this.rules = rules;
    this.file = file;
  }

  /** Returns what was found so far. */
  List<Diagnostic> found() {
    return found;
  }

  void lookAtFile() {
    int targets = 0;
    for (Profile profile : file.profiles()) {
      targets += profile.targets().size();
    }
    share(rules.ofFile(), targets, Subject.FILE, (rule, findings) -> rule.check(file, findings));
  }

  /** Looks at the project beside the profiles; what is found stands in the project. */
  void lookAtProject(ProjectFile project, Schema schema) {
    for (Rule.OfProject rule : rules.ofProject()) {
      Findings findings = new Findings(rule.info(), project.source(), Subject.FILE);
      rule.check(project, file, schema, findings);
      found.addAll(findings.diagnostics());
    }
  }

  void lookAtProfile(Profile profile) {
    lookAtProfile(profile, rules.ofProfile());
  }

  /** Looks at the templates of a profile, and not at how it is built. */
  void lookAtTemplates(Profile profile) {
    lookAtProfile(profile, rules.ofTemplates());
  }

  private void lookAtProfile(Profile profile, List<Rule.OfProfile> chosen) {
    share(
        chosen,
        profile.targets().size(),
        subject(profile),
        (rule, findings) -> rule.check(profile, findings));
  }

  /** Holds a profile against the conventions of the team. */
  void lookAtNames(Profile profile, Schema schema, Conventions conventions) {
    ask(
        rules.ofNames(),
        subject(profile),
        (rule, findings) -> rule.check(profile, schema, conventions, findings));
  }

  /** Looks at what the fields of a target hold. */
  void lookAtValues(Target target, Schema schema) {
    Subject subject = subject(target);
    // As asked, without the question between: no other loop is run as often.
    for (Rule.OfTarget rule : rules.ofTarget().of(target)) {
      Findings findings = new Findings(rule.info(), file.source(), subject);
      rule.check(target, schema, findings);
      add(findings.diagnostics());
    }
  }

  /** Looks at what AWS answered about a target. */
  void lookAtAccount(Target target, Account account, List<Rule.OfAccount> chosen) {
    ask(chosen, subject(target), (rule, findings) -> rule.check(target, account, findings));
  }

  /** Looks at where a target, or a section of a platform document, is against the schema. */
  void lookAtViolations(Target target, Schema schema) {
    List<Violation> violations = target.fields().map(schema::evaluate).orElse(List.of());
    if (violations.isEmpty()) {
      return;
    }
    for (Rule.OfSchema rule : rules.ofSchema()) {
      List<Violation> claimed = Lists.only(violations, rule::claims);
      if (!claimed.isEmpty()) {
        found.addAll(
            findings(
                rule,
                subject(target),
                (one, findings) -> one.check(claimed, target, schema, findings)));
      }
    }
  }

  private static Subject subject(Target target) {
    return new Subject(Optional.of(target.profile()), Optional.of(target.name()), Optional.empty());
  }

  private static Subject subject(Profile profile) {
    return new Subject(Optional.of(profile.name()), Optional.empty(), Optional.empty());
  }

  private <R extends Rule> void ask(
      List<R> asked, Subject subject, BiConsumer<R, Findings> question) {
    for (R rule : asked) {
      add(findings(rule, subject, question));
    }
  }

  private void add(List<Diagnostic> more) {
    if (!more.isEmpty()) {
      found.addAll(more);
    }
  }

  /** Asks as well, on all processors where many targets make it long. */
  private <R extends Rule> void share(
      List<R> asked, int targets, Subject subject, BiConsumer<R, Findings> question) {
    Crew.each(asked, Crew.isWorthIt(targets), rule -> findings(rule, subject, question))
        .forEach(this::add);
  }

  /** Returns what one rule finds. */
  private <R extends Rule> List<Diagnostic> findings(
      R rule, Subject subject, BiConsumer<R, Findings> question) {
    Findings findings = new Findings(rule.info(), file.source(), subject);
    question.accept(rule, findings);
    return findings.diagnostics();
  }
}
