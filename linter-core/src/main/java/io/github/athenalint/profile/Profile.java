package io.github.athenalint.profile;

import io.github.athenalint.text.Lists;
import io.github.athenalint.value.TemplateProblem;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One profile of a file.
 *
 * @param name its name, the key at the top of the file
 * @param key the node of that name
 * @param node what stands under the name
 * @param entries the entries of the profile as dbt sees them; empty when it is no mapping
 * @param chosen what {@code target:} says, once rendered
 * @param chosenProblems what certainly fails while {@code target:} is rendered
 * @param targets the outputs
 * @param athenaTargets those of them that are meant for Athena, for which many rules ask
 * @param complete whether all of it could be read; if not, nothing follows from what is missing
 */
public record Profile(
    String name,
    Node key,
    Node node,
    List<Entry> entries,
    Optional<Value> chosen,
    List<TemplateProblem> chosenProblems,
    List<Target> targets,
    List<Target> athenaTargets,
    boolean complete) {

  /** Copies the lists. */
  public Profile {
    entries = List.copyOf(entries);
    chosenProblems = List.copyOf(chosenProblems);
    targets = List.copyOf(targets);
    athenaTargets = List.copyOf(athenaTargets);
  }

  /** Makes a profile, and finds the outputs that are meant for Athena. */
  Profile(
      String name,
      Node key,
      Node node,
      List<Entry> entries,
      Optional<Value> chosen,
      List<TemplateProblem> chosenProblems,
      List<Target> targets,
      boolean complete) {
    this(
        name,
        key,
        node,
        entries,
        chosen,
        chosenProblems,
        targets,
        Lists.only(targets, Target::isAthena),
        complete);
  }

  /** Returns the same profile without what is undefined where nobody reads it. */
  Profile read(Predicate<String> isRead) {
    if (Lists.all(targets, target -> target.problems().isEmpty())) {
      return this;
    }
    List<Target> read = Lists.map(targets, target -> target.read(isRead));
    return new Profile(name, key, node, entries, chosen, chosenProblems, read, complete);
  }

  /** Returns the entry of the given name. */
  public Optional<Entry> entry(String key) {
    return Lists.first(entries, entry -> entry.name().equals(Optional.of(key)));
  }

  /** Returns what stands under {@code outputs} when it is a mapping. */
  public Optional<Mapping> outputs() {
    return entry("outputs")
        .map(entry -> entry.value().target())
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast);
  }

  /**
   * Tells whether the profile is the business of an Athena linter: it has an Athena output, or one
   * that is for Athena where the environment says so, or no output that is certainly for another
   * adapter.
   */
  public boolean concernsAthena() {
    return !athenaTargets().isEmpty()
        || targets.isEmpty()
        || Lists.any(targets, target -> target.mayBeAthena() || target.isOneOfItsFields())
        || (Lists.all(targets, target -> isNoOutput(target) || isHollow(target))
            && Lists.any(targets, Profile::isNoOutput));
  }

  private static boolean isNoOutput(Target target) {
    return target.fields().isEmpty() || target.isField() || target.name().equals("outputs");
  }

  private static boolean isHollow(Target target) {
    return target.complete() && target.members().isEmpty();
  }
}
