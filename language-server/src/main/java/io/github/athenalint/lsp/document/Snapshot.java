package io.github.athenalint.lsp.document;

import io.github.athenalint.account.Accounts;
import io.github.athenalint.lint.Configuration;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.lint.Report;
import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.profile.PlatformDocument;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Environment;
import io.github.athenalint.workspace.DbtFiles;
import io.github.athenalint.workspace.Setup;
import io.github.athenalint.workspace.Surroundings;
import io.github.athenalint.workspace.Unusable;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A picture of one document at one moment, with all that lies around it. It never changes; what is
 * costly is found out when it is first asked for.
 */
public final class Snapshot {

  private final World world;
  private final Document document;
  private final Positions positions;
  private final Witness witness;
  private final Once<Ruling> ruling = new Once<>(this::rule);
  private final Once<Neighbours> neighbours = new Once<>(this::lookAround);
  private final Once<Report> report = new Once<>(this::lint);
  private final Once<Optional<Good>> good = new Once<>(this::findGood);
  private final Once<Optional<ProfilesFile>> profiles = new Once<>(this::readProfiles);

  Snapshot(World world, Document document, Witness witness) {
    this.world = world;
    this.document = document;
    this.positions = new Positions(document.source(), world.grounds().client().encoding());
    this.witness = witness;
  }

  /**
   * A text that is sound YAML.
   *
   * @param source the text
   * @param yaml its tree
   */
  public record Good(SourceText source, YamlFile yaml) {}

  /** What holds for a document, or why nobody can tell. */
  private record Ruling(Optional<Setup> setup, Optional<String> obstacle) {}

  /** Returns what the editor calls the document. */
  public String uri() {
    return document.uri();
  }

  /** Returns the version of the document. */
  public int version() {
    return document.version();
  }

  /** Returns the document. */
  public Document document() {
    return document;
  }

  /** Returns the text. */
  public SourceText source() {
    return document.source();
  }

  /** Returns what turns offsets of this text into the positions of the protocol and back. */
  public Positions positions() {
    return positions;
  }

  /** Returns what can be read of the text. */
  public YamlFile yaml() {
    return document.yaml();
  }

  /** Returns the latest text that was sound YAML: this one, or an older one. */
  public Optional<Good> lastGood() {
    return good.get();
  }

  /** Returns what the document is. */
  public Report.Kind kind() {
    return report().kind();
  }

  /** Returns the findings of every severity that no baseline knows. */
  public Report report() {
    return report.get();
  }

  /** Returns what keeps the document from being linted, as one line for the user. */
  public Optional<String> obstacle() {
    return ruling.get().obstacle();
  }

  /** Returns the path of the configuration that holds for the document, if there is one. */
  public Optional<String> configuration() {
    return ruling
        .get()
        .setup()
        .map(Setup::configuration)
        .filter(one -> !one.equals(Configuration.NONE))
        .map(one -> one.report().source().name());
  }

  /** Returns the profiles, if the document is a profiles.yml. */
  public Optional<ProfilesFile> profiles() {
    return profiles.get();
  }

  /** Returns the sections, if the document holds settings of the dbt platform. */
  public Optional<PlatformDocument> platform() {
    return kind() == Report.Kind.PLATFORM
        ? Optional.of(PlatformDocument.of(source(), yaml(), Environment.unknown()))
        : Optional.empty();
  }

  /** Returns the project, if the document is a dbt_project.yml beside profiles for Athena. */
  public Optional<ProjectFile> project() {
    return kind() == Report.Kind.PROJECT ? Optional.of(ProjectFile.of(source())) : Optional.empty();
  }

  /** Returns what the linter was asked for: dialect, version, rules. */
  public LintOptions options() {
    return world
        .grounds()
        .settings()
        .under(ruling.get().setup().map(Setup::configuration).orElse(Configuration.NONE));
  }

  /** Returns the fields for the dialect and the version that hold for the document. */
  public Schema schema() {
    return Schema.project(options().dialect(), options().version());
  }

  /** Returns what lies around the document. */
  public Neighbours neighbours() {
    return neighbours.get();
  }

  /** Returns the dbt_project.yml beside a profiles.yml, or the other way round. */
  public Optional<Snapshot> beside() {
    return document
        .path()
        .map(
            path ->
                path.resolveSibling(
                    path.endsWith(DbtFiles.PROJECT) ? DbtFiles.PROFILES : DbtFiles.PROJECT))
        .flatMap(world::snapshot);
  }

  /** Returns the world at the moment of the picture. */
  public World world() {
    return world;
  }

  /** Returns which other files the findings depend on, once they are known. */
  public Witness witness() {
    return witness;
  }

  private Path place() {
    List<Path> folders = world.grounds().folders();
    Path folder = folders.isEmpty() ? world.grounds().folder() : folders.get(0);
    return document.path().orElseGet(() -> folder.resolve("untitled"));
  }

  private Ruling rule() {
    try {
      Setup setup = world.rulings().of(place());
      return setup.configuration().isBroken()
          ? new Ruling(
              Optional.empty(),
              Optional.of(
                  setup.configuration().report().source().name()
                      + " is broken, so nothing it holds for is checked"))
          : new Ruling(Optional.of(setup), Optional.empty());
    } catch (Unusable broken) {
      return new Ruling(Optional.empty(), Optional.of(broken.why()));
    }
  }

  private Neighbours lookAround() {
    return document
        .path()
        .map(
            path ->
                world.remembered(new Surroundings(witness, world.grounds().env()).of(path), path))
        .orElse(Neighbours.NONE);
  }

  private Report lint() {
    if (document.isTooLong() || document.isForeign()) {
      return silent(Report.Kind.OTHER);
    }
    if (Configuration.isName(source().name())) {
      return Configuration.read(source()).report();
    }
    Optional<Setup> setup = ruling.get().setup();
    if (setup.flatMap(one -> one.excluding(place())).isPresent()) {
      return silent(Report.Kind.OTHER);
    }
    return setup
        .map(one -> one.lint(source(), neighbours(), place(), accounts()).report())
        .orElseGet(() -> silent(Linter.of(options()).lint(source(), neighbours()).kind()));
  }

  /** Returns what the Athena targets say. */
  public List<Wording> wordings() {
    return profilesAsRead().profiles().stream()
        .flatMap(profile -> profile.athenaTargets().stream())
        .map(target -> Wording.of(target, source()))
        .toList();
  }

  /** What AWS answered counts as long as the target says what it said then. */
  private Accounts accounts() {
    if (document.answers().isEmpty()) {
      return Accounts.NONE;
    }
    Set<Wording> now = Set.copyOf(wordings());
    return new Accounts(
        document.answers().stream()
            .filter(answered -> now.contains(answered.about()))
            .map(Answered::account)
            .toList());
  }

  /**
   * Looks at another text as if it were this one.
   *
   * @param text what may become of this text
   */
  public Report lint(String text) {
    SourceText other = SourceText.of(source().name(), text);
    return ruling
        .get()
        .setup()
        .map(one -> one.lint(other, neighbours(), place()).report())
        .orElseGet(() -> Linter.of(options()).lint(other, neighbours()));
  }

  private Report silent(Report.Kind kind) {
    return Report.nothing(source(), kind);
  }

  private Optional<Good> findGood() {
    return document.good().map(text -> new Good(text, text == source() ? yaml() : read(text)));
  }

  private static YamlFile read(SourceText text) {
    return YamlReader.read(text);
  }

  private Optional<ProfilesFile> readProfiles() {
    return kind() == Report.Kind.PROFILES ? Optional.of(profilesAsRead()) : Optional.empty();
  }

  private ProfilesFile profilesAsRead() {
    return ProfilesFile.of(source(), yaml(), Environment.unknown(), options().dialect());
  }
}
