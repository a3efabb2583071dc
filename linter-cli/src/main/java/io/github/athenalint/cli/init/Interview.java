package io.github.athenalint.cli.init;

import io.github.athenalint.schema.Field;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks for everything that the options do not tell, and judges each answer at once. */
public final class Interview {

  private final Task task;
  private final Hints hints;
  private final Console console;
  private final Judge judge;
  private final Set<String> doubted = new HashSet<>();
  private Draft draft = Draft.EMPTY;

  /**
   * Prepares the run.
   *
   * @param task what to do
   * @param hints what the surroundings tell
   * @param console whom to ask
   */
  public Interview(Task task, Hints hints, Console console) {
    this.task = task;
    this.hints = hints;
    this.console = console;
    this.judge = new Judge(task.linter(), task.schema());
  }

  /**
   * Asks.
   *
   * @throws Refusal if the answers end too early, or the file cannot take the target
   */
  public Draft draft() throws Refusal {
    String file = task.file().source().name();
    boolean fresh = task.file().source().text().isEmpty();
    console.say((fresh ? "This writes " : "This adds a target to ") + file + ".");
    console.say("Enter takes what stands in [brackets], ? explains, Ctrl-D leaves all as it is.");
    names();
    for (String name : Names.PLACES) {
      if (task.schema().field(name).isPresent()) {
        settle(place(name));
      }
    }
    draft = draft.with(way());
    for (String name : draft.auth().needed()) {
      if (draft.secrets(task.schema()).isEmpty()) {
        settle(field(name, Optional.empty(), true));
      }
    }
    if (draft.auth() == Auth.ROLE) {
      settle(field(Names.AWS_PROFILE, Optional.empty(), false));
    }
    settle(field(Names.THREADS, task.usual(Names.THREADS), true));
    return draft;
  }

  private void names() throws Refusal {
    String about = "Must be the `profile:` in dbt_project.yml.";
    List<String> there = task.file().profiles();
    if (!there.isEmpty()) {
      about += " " + task.file().source().name() + " has " + String.join(", ", there) + ".";
    }
    Optional<String> profile = hints.profile().or(() -> there.stream().findFirst());
    settle(new Question(Names.PROFILE, "Profile name", about, profile, true, Choices.none()));
    String use = "One environment, such as dev or prod; dbt takes it with `--target`.";
    while (true) {
      Optional<String> free = task.force() ? Optional.of("dev") : free();
      settle(new Question(Names.TARGET, "Target name", use, free, true, Choices.none()));
      if (task.force() || !task.file().holds(draft)) {
        task.file().with(draft, task.schema(), task.force());
        return;
      }
      console.say("  that target is there already; `--force` would replace it");
      doubted.add(Names.TARGET);
    }
  }

  private Optional<String> free() {
    return Lists.first(
        List.of("dev", "prod"), free -> !task.file().holds(draft.with(Names.TARGET, free)));
  }

  private Question place(String name) {
    Optional<String> known = name.equals(Names.REGION) ? hints.region() : task.usual(name);
    Question question = field(name, known, task.requires(name));
    boolean recommended = name.equals(Names.STAGING_DIR) && !question.required();
    return recommended ? question.titled(question.title() + " (recommended)") : question;
  }

  private Question field(String name, Optional<String> fallback, boolean required) {
    Field field = task.schema().field(name).orElseThrow();
    return Question.of(field, fallback, required);
  }

  private Auth way() throws Refusal {
    if (task.knowsWay()) {
      return task.way();
    }
    List<Auth> ways = Auth.of(task.schema());
    Choices choices = Choices.ways(ways);
    console.say("How does dbt authenticate? Keys are never asked for.");
    choices.list().forEach(console::say);
    Question question =
        new Question(
            "auth",
            "Way to authenticate",
            "A number, or the first letters of a word.",
            Optional.of(Auth.CHAIN.word()),
            true,
            choices);
    Auth way = Auth.of(answer(question).orElseThrow()).orElseThrow();
    if (!draft.with(way).secrets(task.schema()).isEmpty()) {
      console.say(
          "  dbt will read the keys from environment variables; their names follow at the end");
    }
    return way;
  }

  /** Gets an answer that is right, or that somebody insists on. */
  private void settle(Question question) throws Refusal {
    Optional<String> answer = given(question);
    while (true) {
      if (answer.isEmpty()) {
        answer = answer(question);
      }
      List<Remark> remarks =
          answer.isPresent()
              ? judge.of(draft, question.name(), answer.get())
              : question.name().equals(Names.DATA_DIR) ? judge.ofPlaces(draft) : List.of();
      console.show(remarks);
      boolean kept =
          !Remark.refuse(remarks)
              && (remarks.isEmpty() || console.agrees("  Keep it all the same?"));
      if (kept) {
        answer.ifPresent(text -> draft = draft.with(question.name(), text));
        return;
      }
      answer = Optional.empty();
    }
  }

  private Optional<String> given(Question question) {
    boolean again = doubted.contains(question.name());
    return again ? Optional.empty() : Optional.ofNullable(task.given().get(question.name()));
  }

  private Optional<String> answer(Question question) throws Refusal {
    while (true) {
      String typed = console.ask(question.prompt());
      if (typed.equals("?")) {
        question.explanation().forEach(console::say);
      } else if (typed.isEmpty() && question.fallback().isPresent()) {
        return question.fallback();
      } else if (typed.isEmpty() && !question.required()) {
        return Optional.empty();
      } else if (typed.isEmpty()) {
        console.say("  this cannot be left out; ? explains it");
      } else if (SecretGuess.isLikely(typed)) {
        console.say("  " + SecretGuess.ADVICE);
      } else {
        Choices.Completion completion = question.choices().complete(typed);
        if (completion.meant().isPresent()) {
          question
              .choices()
              .meaning(completion.meant().get())
              .ifPresent(meaning -> console.say("  " + completion.meant().get() + ", " + meaning));
          return completion.meant();
        }
        console.say("  " + completion.hint());
      }
    }
  }

  /**
   * Shows what is to be said of the whole file, and asks whether to write it.
   *
   * @throws Refusal if it shall not be written
   */
  public void confirm(SourceText result) throws Refusal {
    List<Remark> remarks = judge.ofFile(task.file().source(), result);
    console.show(remarks);
    if (!remarks.isEmpty() && !console.agrees("Write it all the same?")) {
      throw new Refusal("nothing was written");
    }
  }
}
