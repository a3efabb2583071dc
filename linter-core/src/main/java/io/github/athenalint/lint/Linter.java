package io.github.athenalint.lint;

import io.github.athenalint.account.Accounts;
import io.github.athenalint.profile.Crew;
import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.profile.PlatformDocument;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.profile.Recognition;
import io.github.athenalint.profile.Section;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Diagnostic.Subject;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The pipeline: a pure function from the text of a file to what is to be said of it. */
public final class Linter {

  private final LintOptions options;
  private final Schema schema;
  private final Selection selection;

  private Linter(LintOptions options) {
    this.options = options;
    this.selection = new Selection(options);
    this.schema = Schema.project(options.dialect(), options.version());
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
    return lint(source, Neighbours.NONE);
  }

  /**
   * Looks at one file with its neighbour in mind.
   *
   * @param source its text, whatever it is
   * @param neighbours what lies around it
   * @return the findings of every severity, all in {@code source}, in the order of the file
   */
  public Report lint(SourceText source, Neighbours neighbours) {
    return lint(source, neighbours, Accounts.NONE);
  }

  /**
   * Looks at one file, and at what AWS answered about its targets.
   *
   * @param source its text, whatever it is
   * @param neighbours what lies around it
   * @param accounts what AWS answered
   * @return the findings of every severity, all in {@code source}, in the order of the file
   */
  public Report lint(SourceText source, Neighbours neighbours, Accounts accounts) {
    if (ProjectFile.isName(source.name())) {
      return project(source, neighbours);
    }
    if (Configuration.isName(source.name())) {
      return Configuration.read(source).report();
    }
    YamlFile yaml = YamlReader.read(source);
    if (Recognition.isPlatform(source, yaml, options.dialect() == Dialect.PLATFORM)) {
      PlatformDocument document = PlatformDocument.of(source, yaml, options.environment());
      return report(
          Report.Kind.PLATFORM,
          source,
          yaml,
          found(document),
          one -> placed(one, document),
          () -> Redaction.of(source, yaml));
    }
    if (!Recognition.isProfiles(source, yaml)) {
      return Report.nothing(source, Report.Kind.OTHER);
    }
    Supplier<Redaction> redaction = Crew.begun(source.text(), () -> Redaction.of(source, yaml));
    ProfilesFile alone = profiles(source, yaml);
    ProfilesFile file =
        neighbours
            .file()
            .map(ProjectFile::of)
            .map(
                project ->
                    alone.beside(project, neighbours.home().map(this::names).orElse(Set.of())))
            .orElse(alone);
    return report(Report.Kind.PROFILES, source, yaml, found(file, accounts), one -> one, redaction);
  }

  /** Without profiles for Athena beside it, a project is none of our business. */
  private Report project(SourceText source, Neighbours neighbours) {
    ProjectFile project = ProjectFile.of(source, options.environment()).with(neighbours);
    Optional<ProfilesFile> profiles =
        neighbours
            .file()
            .map(text -> profiles(text, YamlReader.read(text)))
            .filter(file -> file.hasAthena() && file.yaml().problems().isEmpty());
    if (profiles.isEmpty() || project.top().isEmpty()) {
      return Report.nothing(source, Report.Kind.OTHER);
    }
    Pass pass = new Pass(selection.moments(), profiles.get());
    pass.lookAtProject(project, schema);
    YamlFile yaml = YamlReader.read(source);
    return report(
        Report.Kind.PROJECT,
        source,
        yaml,
        pass.found(),
        one -> one,
        () -> Redaction.of(source, yaml));
  }

  private Set<String> names(SourceText profiles) {
    return profiles(profiles, YamlReader.read(profiles)).profiles().stream()
        .map(Profile::name)
        .collect(Collectors.toSet());
  }

  private ProfilesFile profiles(SourceText source, YamlFile yaml) {
    return ProfilesFile.of(source, yaml, options.environment(), options.dialect())
        .read(key -> key.equals("type") || key.equals("threads") || schema.field(key).isPresent());
  }

  private List<Diagnostic> found(ProfilesFile file, Accounts accounts) {
    Pass pass = new Pass(selection.moments(), file);
    pass.lookAtFile();
    for (Profile profile : file.profiles()) {
      if (isWanted(options.profile(), profile.name()) && profile.concernsAthena()) {
        pass.lookAtProfile(profile);
        if (!options.conventions().isEmpty()) {
          pass.lookAtNames(profile, schema, options.conventions());
        }
        List<Target> targets =
            Lists.only(
                profile.athenaTargets(), target -> isWanted(options.target(), target.name()));
        Crew.each(targets, target -> found(target, file, accounts)).forEach(pass.found()::addAll);
      }
    }
    return pass.found();
  }

  private List<Diagnostic> found(Target target, ProfilesFile file, Accounts accounts) {
    Pass pass = new Pass(selection.moments(), file);
    pass.lookAtValues(target, schema);
    pass.lookAtViolations(target, schema);
    accounts
        .of(target.profile(), target.name())
        .ifPresent(account -> pass.lookAtAccount(target, account, selection.ofAccount()));
    return pass.found();
  }

  /** Keys are judged where they stand, values by what dbt gets to see in the end. */
  private List<Diagnostic> found(PlatformDocument document) {
    Pass pass = new Pass(selection.moments(), document.file());
    pass.lookAtFile();
    Schema whole = Schema.project(Dialect.PLATFORM, options.version());
    for (Profile profile : document.file().profiles()) {
      pass.lookAtTemplates(profile);
      profile.targets().forEach(target -> pass.lookAtValues(target, whole));
    }
    for (Section section : document.sections()) {
      pass.lookAtViolations(section.target(), Schema.section(place(section.kind())));
    }
    return pass.found();
  }

  private static Place place(Section.Kind kind) {
    return switch (kind) {
      case CONNECTION -> Place.CONNECTION;
      case CREDENTIAL -> Place.CREDENTIAL;
      case EXTENDED_ATTRIBUTES -> Place.EXTENDED_ATTRIBUTES;
    };
  }

  /** A platform document has no profiles; what people find their way by are its sections. */
  private static Diagnostic placed(Diagnostic diagnostic, PlatformDocument document) {
    return diagnostic.with(
        new Subject(
            Optional.empty(),
            document.section(diagnostic.span()).map(section -> section.target().name()),
            diagnostic.subject().key()));
  }

  private static boolean isWanted(Optional<String> wanted, String name) {
    return wanted.isEmpty() || wanted.get().equals(name);
  }

  private Report report(
      Report.Kind kind,
      SourceText source,
      YamlFile yaml,
      List<Diagnostic> found,
      UnaryOperator<Diagnostic> placing,
      Supplier<Redaction> secrets) {
    Redaction redaction = secrets.get();
    Ignores ignores = new Ignores(source, yaml);
    List<Diagnostic> heard = ignores.heard(distinct(judged(WholeStories.only(found))));
    List<Diagnostic> complaints =
        ignores.complaints(selection.rules(), rule -> isAsked(rule, yaml));
    List<Silenced> silenced =
        Lists.sorted(
            Lists.map(ignores.silenced(), one -> redaction.of(one, placing)),
            (one, other) -> Diagnostic.ORDER.compare(one.diagnostic(), other.diagnostic()));
    List<Diagnostic> diagnostics =
        distinct(Lists.map(joined(Lists.map(heard, placing), judged(complaints)), redaction::of));
    return new Report(
        source, kind, Lists.sorted(diagnostics, Diagnostic.ORDER), silenced, redaction.places());
  }

  /** Returns the findings as the options have them. */
  private List<Diagnostic> judged(List<Diagnostic> found) {
    List<Diagnostic> judged = new ArrayList<>();
    for (Diagnostic one : found) {
      selection.judge(one).ifPresent(judged::add);
    }
    return judged;
  }

  private static <T> List<T> distinct(List<T> things) {
    return things.size() < 2 ? things : List.copyOf(new LinkedHashSet<>(things));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** Tells whether a rule that said nothing had nothing to say, rather than no chance to speak. */
  private boolean isAsked(String rule, YamlFile yaml) {
    boolean everything =
        yaml.problems().isEmpty() && options.profile().isEmpty() && options.target().isEmpty();
    return everything && selection.isAsked(rule);
  }
}
