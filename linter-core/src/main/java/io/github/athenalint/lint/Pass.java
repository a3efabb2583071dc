package io.github.athenalint.lint;

import io.github.athenalint.account.Account;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    for (Rule.OfFile rule : rules.ofFile()) {
      Findings findings = findings(rule, Subject.FILE);
      rule.check(file, findings);
      found.addAll(findings.diagnostics());
    }
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
    Subject subject = new Subject(Optional.of(profile.name()), Optional.empty(), Optional.empty());
    for (Rule.OfProfile rule : chosen) {
      Findings findings = findings(rule, subject);
      rule.check(profile, findings);
      found.addAll(findings.diagnostics());
    }
  }

  /** Holds a profile against the conventions of the team. */
  void lookAtNames(Profile profile, Schema schema, Conventions conventions) {
    Subject subject = new Subject(Optional.of(profile.name()), Optional.empty(), Optional.empty());
    for (Rule.OfNames rule : rules.ofNames()) {
      Findings findings = findings(rule, subject);
      rule.check(profile, schema, conventions, findings);
      found.addAll(findings.diagnostics());
    }
  }

  /** Looks at what the fields of a target hold. */
  void lookAtValues(Target target, Schema schema) {
    Subject subject = subject(target);
    for (Rule.OfTarget rule : rules.ofTarget()) {
      Findings findings = findings(rule, subject);
      rule.check(target, schema, findings);
      found.addAll(findings.diagnostics());
    }
  }

  /** Looks at what AWS answered about a target. */
  void lookAtAccount(Target target, Account account, List<Rule.OfAccount> chosen) {
    for (Rule.OfAccount rule : chosen) {
      Findings findings = findings(rule, subject(target));
      rule.check(target, account, findings);
      found.addAll(findings.diagnostics());
    }
  }

  /** Looks at where a target, or a section of a platform document, is against the schema. */
  void lookAtViolations(Target target, Schema schema) {
    List<Violation> violations = target.fields().map(schema::evaluate).orElse(List.of());
    if (violations.isEmpty()) {
      return;
    }
    for (Rule.OfSchema rule : rules.ofSchema()) {
      List<Violation> claimed = violations.stream().filter(rule::claims).toList();
      if (!claimed.isEmpty()) {
        Findings findings = findings(rule, subject(target));
        rule.check(claimed, target, schema, findings);
        found.addAll(findings.diagnostics());
      }
    }
  }

  private static Subject subject(Target target) {
    return new Subject(Optional.of(target.profile()), Optional.of(target.name()), Optional.empty());
  }

  private Findings findings(Rule rule, Subject subject) {
    return new Findings(rule.info(), file.source(), subject);
  }
}
