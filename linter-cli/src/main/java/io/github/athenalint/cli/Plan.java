package io.github.athenalint.cli;

import io.github.athenalint.cli.Linted.Work;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Order;
import io.github.athenalint.workspace.Setup;
import io.github.athenalint.workspace.Setups;
import io.github.athenalint.workspace.Surroundings;
import io.github.athenalint.workspace.Unusable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done with what was found.
 *
 * @param works what is linted, in the order of the report
 * @param passedOver what is not
 */
record Plan(List<Work> works, List<Reasoned> passedOver) {

  /** Finds what holds for the inputs; those below a broken configuration are not linted. */
  static Plan of(
      Discovery.Found found, LintFlags flags, Shell shell, Setups setups, Surroundings around)
      throws CannotRun {
    List<Work> works = new ArrayList<>();
    List<Reasoned> passedOver = new ArrayList<>(found.passedOver());
    Set<Path> places = new HashSet<>(Lists.map(found.inputs(), input -> input.place(shell)));
    for (Input input : found.inputs()) {
      Path place = input.place(shell);
      Setup setup = setup(place, setups);
      Optional<String> pattern =
          input.named() && !flags.forceExclude() ? Optional.empty() : setup.excluding(place);
      if (setup.configuration().isBroken()) {
        passedOver.add(new Reasoned(input.name(), "its configuration is broken"));
      } else if (pattern.isPresent()) {
        passedOver.add(excluded(input, pattern.get(), setup));
      } else {
        works.add(new Work(input, setup, place));
        if (input instanceof Input.OfFile file) {
          file.project(around, shell)
              .filter(project -> !places.contains(project.path()))
              .ifPresent(project -> works.add(new Work(project, setup, project.path())));
        }
      }
    }
    passedOver.sort(Order.by(Reasoned::name));
    return new Plan(works, passedOver);
  }

  private static Reasoned excluded(Input input, String pattern, Setup setup) {
    String configuration = setup.configuration().report().source().name();
    return new Reasoned(input.name(), "excluded: `" + pattern + "` in " + configuration);
  }

  private static Setup setup(Path place, Setups setups) throws CannotRun {
    try {
      return setups.of(place);
    } catch (Unusable broken) {
      throw new CannotRun(broken.why());
    }
  }
}
