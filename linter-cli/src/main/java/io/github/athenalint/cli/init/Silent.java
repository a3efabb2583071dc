package io.github.athenalint.cli.init;

import io.github.athenalint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes all answers from the options, and asks nothing. */
public final class Silent {

  private final Task task;
  private final Console console;
  private final Judge judge;

  /** Prepares the run. */
  public Silent(Task task, Console console) {
    this.task = task;
    this.console = console;
    this.judge = new Judge(task.linter(), task.schema());
  }

  /**
   * Returns the target that the options describe, or nothing if one of them is wrong; then it is
   * said why.
   *
   * @throws Refusal if options are missing
   */
  public Optional<Draft> draft() throws Refusal {
    Draft draft = Draft.EMPTY.with(task.way());
    List<String> missing = new ArrayList<>();
    boolean refused = false;
    for (String name : Names.ALL) {
      String given = task.given().getOrDefault(name, task.usual(name).orElse(""));
      if (task.given().containsKey(name) || !given.isEmpty()) {
        List<Remark> remarks = judge.of(draft, name, given);
        refused |= Remark.refuse(remarks);
        if (!remarks.isEmpty()) {
          console.say("`" + Names.flag(name) + "`:");
          console.show(remarks);
        }
        draft = draft.with(name, given);
      } else if (isNeeded(name)) {
        missing.add(Names.flag(name));
      }
    }
    if (!missing.isEmpty()) {
      String flags =
          missing.stream().map(flag -> "`" + flag + "`").collect(Collectors.joining(", "));
      throw new Refusal("`--no-input` needs " + flags);
    }
    return refused ? Optional.empty() : Optional.of(draft);
  }

  private boolean isNeeded(String name) {
    return name.equals(Names.PROFILE)
        || name.equals(Names.TARGET)
        || task.requires(name)
        || task.way().needed().contains(name);
  }

  /** Says what is wrong with the whole file; returns false if dbt would refuse it. */
  public boolean accepts(SourceText result) {
    List<Remark> remarks = judge.ofFile(task.file().source(), result);
    console.show(remarks);
    return !Remark.refuse(remarks);
  }
}
