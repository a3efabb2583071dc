package io.github.athenalint.lint;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.profile.Recognition;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Diagnostic.Subject;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pipeline: a pure function from the text of a file to what is to be said of it. */
public final class Linter {

  private final LintOptions options;
  private final Schema schema;
  private final Selection selection;

  private Linter(LintOptions options) {
    this.options = options;
    this.schema = Schema.project(options.dialect(), options.version());
    this.selection = new Selection(options);
  }

  /** Returns a linter for the given options; it may be used by many threads at once. */
  public static Linter of(LintOptions options) {
    return new Linter(options);
  }

  /**
   * Looks at one file.
   *
   * @param source its text, whatever it is
   * @return the findings of every severity, in the order of the file
   */
  public Report lint(SourceText source) {
    return lint(source, Optional.empty());
  }

  /**
   * Looks at one file with its neighbour in mind.
   *
   * @param source its text, whatever it is
   * @param project the dbt_project.yml beside it
   * @return the findings of every severity, all in {@code source}, in the order of the file
   */
  public Report lint(SourceText source, Optional<SourceText> project) {
    YamlFile yaml = YamlReader.read(source);
    if (!Recognition.isProfiles(source, yaml)) {
      return new Report(source, Report.Kind.OTHER, List.of(), List.of());
    }
    ProfilesFile alone = ProfilesFile.of(source, yaml, options.environment(), options.dialect());
    ProfilesFile file = project.map(ProjectFile::of).map(alone::beside).orElse(alone);
    List<Span> secrets = Secrets.in(source);
    Redaction redaction = new Redaction(source, secrets);
    List<Diagnostic> diagnostics =
        WholeStories.only(new Pass(file).run()).stream()
            .flatMap(diagnostic -> selection.judge(diagnostic).stream())
            .map(redaction::of)
            .distinct()
            .sorted(Diagnostic.ORDER)
            .toList();
    return new Report(source, Report.Kind.PROFILES, diagnostics, secrets);
  }

  /** One run of the rules over one file. */
  private final class Pass {

    private final ProfilesFile file;
    private final List<Diagnostic> found = new ArrayList<>();

    Pass(ProfilesFile file) {
      this.file = file;
    }

    List<Diagnostic> run() {
      for (Rule rule : selection.rules()) {
        if (rule instanceof Rule.OfFile ofFile) {
          Findings findings = findings(rule, Subject.FILE);
          ofFile.check(file, findings);
          found.addAll(findings.diagnostics());
        }
      }
      file.profiles().stream()
          .filter(profile -> isWanted(options.profile(), profile.name()))
          .filter(Profile::concernsAthena)
          .forEach(this::look);
      return found;
    }

    private void look(Profile profile) {
      Subject subject =
          new Subject(Optional.of(profile.name()), Optional.empty(), Optional.empty());
      for (Rule rule : selection.rules()) {
        if (rule instanceof Rule.OfProfile ofProfile) {
          Findings findings = findings(rule, subject);
          ofProfile.check(profile, findings);
          found.addAll(findings.diagnostics());
        }
      }
      profile.athenaTargets().stream()
          .filter(target -> isWanted(options.target(), target.name()))
          .forEach(this::look);
    }

    private void look(Target target) {
      Subject subject =
          new Subject(Optional.of(target.profile()), Optional.of(target.name()), Optional.empty());
      List<Violation> violations = target.fields().map(schema::evaluate).orElse(List.of());
      for (Rule rule : selection.rules()) {
        Findings findings = findings(rule, subject);
        if (rule instanceof Rule.OfTarget ofTarget) {
          ofTarget.check(target, schema, findings);
        } else if (rule instanceof Rule.OfSchema ofSchema) {
          List<Violation> claimed = violations.stream().filter(ofSchema::claims).toList();
          if (!claimed.isEmpty()) {
            ofSchema.check(claimed, target, schema, findings);
          }
        }
        found.addAll(findings.diagnostics());
      }
    }

    private Findings findings(Rule rule, Subject subject) {
      return new Findings(rule.info(), file.source(), subject);
    }

    private static boolean isWanted(Optional<String> wanted, String name) {
      return wanted.isEmpty() || wanted.get().equals(name);
    }
  }
}
