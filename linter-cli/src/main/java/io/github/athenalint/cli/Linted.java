package io.github.athenalint.cli;

import io.github.athenalint.lint.Baseline;
import io.github.athenalint.lint.Report;
import io.github.athenalint.profile.Crew;
import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.text.Lists;
import io.github.athenalint.workspace.Reason;
import io.github.athenalint.workspace.Setup;
import io.github.athenalint.workspace.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What became of one input. */
sealed interface Linted {

  /** From so many inputs on it pays to share them among the processors. */
  int MANY = 5;

  /**
   * What is to be linted.
   *
   * @param input the input
   * @param setup what holds for it
   * @param place where it is
   */
  record Work(Input input, Setup setup, Path place) {}

  /**
   * It was linted.
   *
   * @param work what was linted, and how
   * @param report what was found and is not known
   * @param gone what the baseline knows and was not found any more
   */
  record Done(Work work, Report report, List<Baseline.Entry> gone) implements Linted {}

  /**
   * It could not be read.
   *
   * @param why one line for the user
   */
  record Unreadable(String why) implements Linted {}

  /**
   * The linter is broken.
   *
   * @param name what the input is called
   * @param error what happened
   */
  record Broken(String name, Throwable error) implements Linted {}

  /** Lints all inputs and keeps their order. */
  static List<Linted> all(List<Work> works, Surroundings around, Shell shell) {
    Rehearsal.end();
    if (works.size() < MANY) {
      return Lists.map(works, work -> one(work, around, shell));
    }
    try (Progress progress = Progress.of(works.size(), shell)) {
      return Crew.each(works, true, work -> progress.counted(one(work, around, shell)));
    }
  }

  private static Linted one(Work work, Surroundings around, Shell shell) {
    Input input = work.input();
    try {
      Neighbours neighbours = input.neighbours(around, shell);
      Baseline.Known known = work.setup().lint(input.read(), neighbours, work.place());
      return new Done(work, known.report(), known.gone());
    } catch (IOException broken) {
      return new Unreadable(input.name() + ": " + Reason.of(broken));
    } catch (OutOfMemoryError tooMuch) {
      return new Unreadable(input.name() + ": needs more memory than Java may use");
    } catch (RuntimeException | StackOverflowError broken) {
      return new Broken(input.name(), broken);
    }
  }
}
