package io.github.athenalint.cli.init;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * The file that gets the target: a new one, or one with profiles of which no byte is touched.
 *
 * @param source its text so far, empty for a new file
 * @param yaml what could be read of it
 */
public record ProfileFile(SourceText source, YamlFile yaml) {

  private static final List<Line> HEADER =
      List.of(
          new Line(0, "# How dbt reaches Amazon Athena. No secret belongs here: a value such as"),
          new Line(0, "# \"{{ env_var('NAME') }}\" comes from the environment."),
          new Line(0, ""));

  /** Returns the file of a text. */
  public static ProfileFile of(SourceText source) {
    return new ProfileFile(source, YamlReader.read(source));
  }

  /** Returns a new file. */
  public static ProfileFile create(String name) {
    return of(SourceText.of(name, ""));
  }

  /** Tells whether the file is no mapping of profiles, so that nothing can be added. */
  public boolean isBroken() {
    return !yaml.problems().isEmpty()
        || yaml.root().filter(root -> !(root instanceof Mapping)).isPresent();
  }

  /** Returns the names of the profiles. */
  List<String> profiles() {
    return Lists.map(read(source, yaml).profiles(), Profile::name);
  }

  /** Tells whether the target is there already. */
  boolean holds(Draft draft) {
    return target(draft, source, yaml).isPresent();
  }

  /**
   * Returns the file with the target of {@code draft} added.
   *
   * @param draft the target
   * @param schema the fields that the adapter reads
   * @param force whether to replace a target of that name
   * @throws Refusal if that would change anything else
   */
  public SourceText with(Draft draft, Schema schema, boolean force) throws Refusal {
    SourceText result =
        SourceText.of(
            source.name(), Edit.apply(source.text(), List.of(edit(draft, schema, force))));
    YamlFile now = YamlReader.read(result);
    if (!now.problems().isEmpty() || isChanged(draft, now)) {
      throw new Refusal(
          "other parts of " + source.name() + " depend on the place of the target: add it by hand");
    }
    if (target(draft, result, now).filter(Target::isAthena).isEmpty()) {
      throw new Refusal("dbt does not take `" + draft.profile() + "` for the name of a profile");
    }
    return result;
  }

  private Edit edit(Draft draft, Schema schema, boolean force) throws Refusal {
    if (yaml.root().orElse(null) instanceof Mapping top) {
      return new Insertion(source, yaml, top, draft, schema).edit(force);
    }
    String text = source.text();
    String lineBreak = Insertion.lineBreak(text);
    BlockStyle style = new BlockStyle(lineBreak, "", BlockStyle.USUAL.step());
    boolean bare = text.isEmpty() || (source.hasByteOrderMark() && text.length() == 1);
    String before = bare ? "" : text.endsWith("\n") ? lineBreak : lineBreak + lineBreak;
    String header = bare ? style.render(HEADER) + lineBreak : "";
    return Edit.insert(
        text.length(),
        before + header + style.render(TargetText.profile(draft, schema)) + lineBreak);
  }

  private boolean isChanged(Draft draft, YamlFile now) {
    boolean known = profiles().contains(draft.profile());
    List<String> added =
        known ? List.of(draft.profile(), "outputs", draft.target()) : List.of(draft.profile());
    Outline outline = new Outline();
    return outline.without(yaml.root(), added) != outline.without(now.root(), added);
  }

  private static Optional<Target> target(Draft draft, SourceText source, YamlFile yaml) {
    return read(source, yaml).profiles().stream()
        .filter(profile -> profile.name().equals(draft.profile()))
        .flatMap(profile -> profile.targets().stream())
        .filter(target -> target.name().equals(draft.target()))
        .findFirst();
  }

  private static ProfilesFile read(SourceText source, YamlFile yaml) {
    return ProfilesFile.of(source, yaml, Environment.unknown(), Dialect.CORE);
  }
}
