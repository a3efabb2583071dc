package io.github.athenalint.cli.completion;

import io.github.athenalint.text.Lists;
import java.util.List;

/**
 * What the command line may look like.
 *
 * @param commands the commands; the first is meant where none is named
 */
public record Syntax(List<Command> commands) {

  /** Copies the commands. */
  public Syntax {
    commands = List.copyOf(commands);
  }

  /**
   * A command.
   *
   * @param name its name
   * @param summary what it does
   * @param options its options
   * @param words what may stand without an option
   */
  public record Command(String name, String summary, List<Option> options, Values words) {}

  /**
   * An option.
   *
   * @param names its names, the long one first
   * @param summary what it does
   * @param repeated whether it may be given many times
   * @param label what its value is called, empty if it takes none
   * @param values its values
   */
  public record Option(
      List<String> names, String summary, boolean repeated, String label, Values values) {

    boolean takesValue() {
      return !label.isEmpty();
    }
  }

  Command usual() {
    return commands.get(0);
  }

  List<String> names() {
    return Lists.map(commands, Command::name);
  }
}
