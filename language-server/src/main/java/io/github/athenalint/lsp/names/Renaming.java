package io.github.athenalint.lsp.names;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Regex;
import io.github.athenalint.yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives something another name, everywhere. */
public final class Renaming {

  /** What PyYAML takes as the name of an anchor. */
  private static final Regex ANCHOR = Regex.of("[A-Za-z0-9_-]+");

  /** What stands in a template or in a key without a surprise. */
  private static final Regex IN_TEMPLATE = Regex.of("[^'\"\\\\{}%]+");

  private static final Regex UNUSABLE = Regex.of("[\\p{Cntrl}\\u2028\\u2029]|\\{\\{|\\{%|\\{#");

  private final Mention mention;
  private final String newName;

  private Renaming(Mention mention, String newName) {
    this.mention = mention;
    this.newName = newName;
  }

  /** Says why something is not renamed. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /** Returns why what is mentioned can have no other name; nothing if it can. */
  public static Optional<String> obstacle(Mention mention) {
    if (mention.name() instanceof Name.OfVariable) {
      return Optional.of("an environment variable is named where it is set, not here");
    }
    boolean homeless = mention.name() instanceof Name.OfProfile profile && profile.home().isEmpty();
    return homeless
        ? Optional.of("no profiles.yml has the profile `" + mention.name().name() + "`")
        : Optional.empty();
  }

  /**
   * Returns the edits of every file.
   *
   * @param mention what is renamed
   * @param newName its new name
   * @throws Refused if the name cannot be its name
   */
  public static Map<Snapshot, List<Edit>> of(Mention mention, String newName) throws Refused {
    Optional<String> obstacle = obstacle(mention);
    if (obstacle.isPresent()) {
      throw new Refused(obstacle.get());
    }
    return new Renaming(mention, newName).edits();
  }

  private Map<Snapshot, List<Edit>> edits() throws Refused {
    if (newName.equals(mention.name().name())) {
      return Map.of();
    }
    check();
    Map<Snapshot, List<Edit>> edits = new LinkedHashMap<>();
    for (Mention one : Directory.everywhere(mention.name(), mention.file())) {
      edits.computeIfAbsent(one.file(), file -> new ArrayList<>()).add(edit(one));
    }
    return edits;
  }

  private Edit edit(Mention one) throws Refused {
    if (one.scalar().isEmpty()) {
      boolean fits = one.name() instanceof Name.OfAnchor || IN_TEMPLATE.matches(newName);
      if (!fits) {
        throw new Refused("`" + newName + "` cannot stand in the template at " + place(one));
      }
      return new Edit(one.span(), newName);
    }
    Scalar scalar = one.scalar().get();
    return (one.isDefinition() ? Rewrite.key(scalar, newName) : Rewrite.value(scalar, newName))
        .orElseThrow(
            () -> new Refused("what stands at " + place(one) + " cannot be rewritten safely"));
  }

  private static String place(Mention one) {
    int line = one.file().source().lines().line(one.span().start());
    return one.file().source().name() + ", line " + line;
  }

  private void check() throws Refused {
    Name name = mention.name();
    if (name instanceof Name.OfAnchor) {
      checkAnchor();
      return;
    }
    String kind = name.kind();
    if (newName.isBlank() || !newName.strip().equals(newName)) {
      throw new Refused("the name of a " + kind + " has letters, and no blanks at its ends");
    }
    if (UNUSABLE.isIn(newName)) {
      throw new Refused("a " + kind + " cannot be called that: dbt does not render names");
    }
    if (name instanceof Name.OfProfile profile) {
      checkProfile(profile);
    } else if (name instanceof Name.OfTarget target) {
      checkTarget(target);
    }
  }

  private void checkAnchor() throws Refused {
    if (!ANCHOR.matches(newName)) {
      throw new Refused("an anchor is written with letters, digits, `_` and `-`");
    }
    for (Mention other : Mentions.in(mention.file())) {
      if (other.name() instanceof Name.OfAnchor anchor && anchor.name().equals(newName)) {
        throw new Refused("there is an anchor `&" + newName + "` already");
      }
    }
  }

  private void checkProfile(Name.OfProfile profile) throws Refused {
    if (newName.equals("config")) {
      throw new Refused("dbt takes `config` for settings and not for a profile");
    }
    if (profiles(profile.home()).stream().anyMatch(one -> one.name().equals(newName))) {
      throw new Refused("there is a profile `" + newName + "` already");
    }
  }

  /** Without {@code target:} dbt takes the target that is called {@code default}. */
  private void checkTarget(Name.OfTarget target) throws Refused {
    for (Profile profile : profiles(target.home())) {
      boolean has =
          profile.targets().stream().anyMatch(one -> one.key().span().start() == target.key());
      if (has && profile.targets().stream().anyMatch(one -> one.name().equals(newName))) {
        throw new Refused(
            "the profile `" + profile.name() + "` has a target `" + newName + "` already");
      }
      if (has && target.name().equals("default") && profile.entry("target").isEmpty()) {
        throw new Refused(
            "dbt takes `default` where there is no `target:`; write `target: default` first");
      }
    }
  }

  private List<Profile> profiles(String home) {
    return Directory.file(home, mention.file()).map(Profiles::in).orElse(List.of());
  }
}
