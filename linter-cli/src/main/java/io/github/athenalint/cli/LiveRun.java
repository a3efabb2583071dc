package io.github.athenalint.cli;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Accounts;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Check;
import io.github.athenalint.cli.Linted.Done;
import io.github.athenalint.cli.Linted.Work;
import io.github.athenalint.lint.Baseline;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Report;
import io.github.athenalint.live.Cancel;
import io.github.athenalint.live.IamPolicy;
import io.github.athenalint.live.LiveChecks;
import io.github.athenalint.live.LiveJar;
import io.github.athenalint.live.LiveOptions;
import io.github.athenalint.live.LiveTargets;
import io.github.athenalint.live.Progress;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.workspace.DotEnv;
import io.github.athenalint.workspace.Reason;
import io.github.athenalint.workspace.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks AWS about the targets of the files that were linted. */
final class LiveRun {

  private static final double MILLIS = 1000;

  private final LiveFlags live;
  private final LintFlags flags;
  private final Shell shell;
  private final Surroundings around;
  private final Map<String, Accounts> answers = new LinkedHashMap<>();

  LiveRun(LiveFlags live, LintFlags flags, Shell shell, Surroundings around) {
    this.live = live;
    this.flags = flags;
    this.shell = shell;
    this.around = around;
  }

  /** Asks, and returns the answers by the name of the file. */
  Map<String, Accounts> ask(List<Done> done) throws CannotRun {
    Map<String, String> env = variables();
    Map<String, List<Target>> wanted = wanted(done, env);
    List<Target> all = wanted.values().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      say("there is no Athena target to ask AWS about");
      return answers;
    }
    List<Account> accounts = new ArrayList<>(accounts(all, env));
    wanted.forEach(
        (file, targets) -> {
          List<Account> own = accounts.subList(0, targets.size());
          answers.put(file, new Accounts(own));
          own.clear();
        });
    return answers;
  }

  /** Returns what the checks would have to be allowed to do, as AWS writes it. */
  String policy(List<Done> done) {
    Map<String, String> env = variables();
    List<Target> targets = wanted(done, env).values().stream().flatMap(List::stream).toList();
    return PolicyText.of(IamPolicy.of(targets, options(env)));
  }

  private Map<String, List<Target>> wanted(List<Done> done, Map<String, String> env) {
    Map<String, List<Target>> wanted = new LinkedHashMap<>();
    for (Done one : done) {
      noteWhatIsOfThePlatform(one.report());
      List<Target> targets = targets(one, env);
      if (!targets.isEmpty()) {
        wanted.put(one.report().source().name(), targets);
      }
    }
    return wanted;
  }

  /** Lints a file again, now with what AWS answered. */
  Done judged(Done one) {
    Accounts accounts = answers.get(one.report().source().name());
    if (accounts == null) {
      return one;
    }
    Work work = one.work();
    Baseline.Known known =
        work.setup()
            .lint(
                one.report().source(),
                work.input().neighbours(around, shell),
                work.place(),
                accounts);
    return new Done(work, known.report(), known.gone());
  }

  /** Returns what could not be found out, a line each. */
  List<String> doubts() {
    List<String> doubts = new ArrayList<>();
    if (!answers.isEmpty() && !Lists.any(answers.values(), LiveRun::isAnswered)) {
      doubts.add("no target could be checked");
    }
    for (Accounts accounts : answers.values()) {
      for (Account account : accounts.all()) {
        for (Check check : account.checks()) {
          if (check.answer() instanceof Answer.Unverified) {
            doubts.add(account.doubt(check));
          }
        }
      }
    }
    return doubts;
  }

  private static boolean isAnswered(Accounts accounts) {
    return accounts.all().stream()
        .flatMap(account -> account.checks().stream())
        .anyMatch(check -> !(check.answer() instanceof Answer.NotChecked));
  }

  private List<Account> accounts(List<Target> targets, Map<String, String> env) throws CannotRun {
    Cancel cancel = new Cancel();
    say(
        "asking AWS about %s, at most %d s each"
            .formatted(count(targets), live.timeout().toSeconds()));
    try (LiveChecks checks = LiveChecks.open(options(env))) {
      Thread end =
          new Thread(
              () -> {
                cancel.cancel();
                checks.end();
              });
      Runtime.getRuntime().addShutdownHook(end);
      try {
        return checks.check(targets, progress(), cancel);
      } finally {
        Runtime.getRuntime().removeShutdownHook(end);
      }
    } catch (NoClassDefFoundError missing) {
      throw new CannotRun(LiveJar.MISSING);
    }
  }

  private static String count(List<Target> targets) {
    return targets.size() + (targets.size() == 1 ? " target" : " targets");
  }

  private LiveOptions options(Map<String, String> env) {
    return new LiveOptions(env, live.timeout(), live.write(), live.query());
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void finished(Account account) {
        say(account.name() + " took " + seconds(account.took()));
      }
    };
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / MILLIS);
  }

  private void say(String line) {
    if (!flags.quiet()) {
      synchronized (this) {
        shell.say("live: " + line);
        shell.err().flush();
      }
    }
  }

  private void noteWhatIsOfThePlatform(Report report) {
    if (report.kind() == Report.Kind.PLATFORM) {
      say(
          report.source().name()
              + " holds settings of the dbt platform: not checked, it signs itself");
    }
  }

  private List<Target> targets(Done one, Map<String, String> env) {
    if (one.report().kind() != Report.Kind.PROFILES) {
      return List.of();
    }
    LintOptions options = flags.asked().over(one.work().setup().configuration());
    return LiveTargets.of(
        one.report().source(),
        Schema.project(options.dialect(), options.version()),
        env,
        options.profile(),
        options.target());
  }

  /** Returns the environment with what dbt takes from {@code .env}. */
  private Map<String, String> variables() {
    Optional<Path> file = DotEnv.find(shell.folder(), shell.env());
    try {
      return file.isPresent() ? DotEnv.load(file.get(), shell.env()) : shell.env();
    } catch (IOException broken) {
      shell.say("note: .env cannot be read: " + Reason.of(broken));
      return shell.env();
    }
  }
}
