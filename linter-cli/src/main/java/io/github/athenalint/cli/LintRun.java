package io.github.athenalint.cli;

import io.github.athenalint.account.Accounts;
import io.github.athenalint.cli.LintFlags.Fixing;
import io.github.athenalint.cli.Linted.Done;
import io.github.athenalint.cli.Linted.Work;
import io.github.athenalint.cli.fix.SafeWrite;
import io.github.athenalint.cli.fix.UnifiedDiff;
import io.github.athenalint.cli.report.Ending;
import io.github.athenalint.cli.report.Outcome;
import io.github.athenalint.cli.report.TextRenderer;
import io.github.athenalint.lint.Baseline;
import io.github.athenalint.lint.Fixed;
import io.github.athenalint.lint.Fixer;
import io.github.athenalint.lint.Report;
import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.workspace.Disk;
import io.github.athenalint.workspace.ReadOnce;
import io.github.athenalint.workspace.Reason;
import io.github.athenalint.workspace.Setup;
import io.github.athenalint.workspace.Setup.KnownFindings;
import io.github.athenalint.workspace.Setups;
import io.github.athenalint.workspace.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One run of {@code athena-lint lint}. */
final class LintRun {

  private final LintFlags flags;
  private final Shell shell;
  private final Engine engine;
  private final Setups setups;
  private final ReadOnce disk;
  private final List<String> failures = new ArrayList<>();
  private int code = ExitCode.CLEAN;

  LintRun(LintFlags flags, Shell shell, Engine engine, Setups setups, ReadOnce disk) {
    this.flags = flags;
    this.shell = shell;
    this.engine = engine;
    this.setups = setups;
    this.disk = disk;
  }

  /** Lints, fixes, reports, and returns the exit code. */
  int run() throws CannotRun {
    Optional<ReportFile> newBaseline = newBaseline();
    Discovery.Found found = new Discovery(shell, flags).find(flags.paths());
    found.failures().forEach(this::fail);
    found.folders().forEach(disk::know);
    Surroundings around = new Surroundings(disk, shell.env());
    Plan plan = Plan.of(found, flags, shell, setups, around);
    sayWhatIsBroken();
    if (flags.showFiles()) {
      shell.out().print(FileList.of(plan));
      return code;
    }
    keepApart(newBaseline, found.inputs(), plan.works());
    List<Done> done = linted(plan, around);
    done.forEach(this::noteWhatIsNoProfile);
    if (flags.live().filter(LiveFlags::policy).isPresent()) {
      shell.out().print(new LiveRun(flags.live().get(), flags, shell, around).policy(done));
      return code;
    }
    Map<String, Accounts> answers = answers(done, around);
    Outcome outcome = Outcome.of(fixed(done), flags.show()).with(answers);
    if (newBaseline.isPresent()) {
      writeBaseline(newBaseline.get(), done, outcome);
      return code;
    }
    noteWhatIsGone(done);
    if (!flags.exitZero() && outcome.reaches(flags.failOn())) {
      raise(ExitCode.FINDINGS);
    }
    report(outcome.with(new Ending(code, flags.failOn(), failures, gone(done))));
    return code;
  }

  /** Lints all files; what cannot be linted is told, and hides no other. */
  private List<Done> linted(Plan plan, Surroundings around) {
    List<Done> done = new ArrayList<>();
    for (Linted linted : Linted.all(plan.works(), around, shell)) {
      if (linted instanceof Done one) {
        done.add(one);
      } else if (linted instanceof Linted.Unreadable unreadable) {
        fail(unreadable.why());
      } else if (linted instanceof Linted.Broken broken) {
        Crash.report(broken.error(), Optional.of(broken.name()), shell);
        failures.add(broken.name() + ": an error in athena-lint itself");
        raise(ExitCode.BROKEN);
      }
    }
    return done;
  }

  /** Asks AWS where that is wanted, and lets the rules judge what it says. */
  private Map<String, Accounts> answers(List<Done> done, Surroundings around) throws CannotRun {
    if (flags.live().isEmpty()) {
      return Map.of();
    }
    LiveRun live = new LiveRun(flags.live().get(), flags, shell, around);
    Map<String, Accounts> answers = live.ask(done);
    done.replaceAll(live::judged);
    live.doubts().forEach(this::fail);
    return answers;
  }

  private Optional<ReportFile> newBaseline() throws CannotRun {
    Optional<String> name = flags.settings().newBaseline();
    return name.isPresent() ? Optional.of(ReportFile.of(name.get(), shell)) : Optional.empty();
  }

  /** Refuses to write over what is read, be it named or found beside. */
  private void keepApart(Optional<ReportFile> newBaseline, List<Input> inputs, List<Work> works)
      throws CannotRun {
    List<ReportFile> files = new ArrayList<>();
    newBaseline.ifPresent(files::add);
    flags.outputs().forEach(output -> output.file().ifPresent(files::add));
    List<Input> read = new ArrayList<>(inputs);
    works.forEach(work -> read.add(work.input()));
    for (ReportFile file : files) {
      file.keepsApartFrom(read);
    }
  }

  /** What is gone is known only if everything was asked for. */
  private Map<String, List<Baseline.Entry>> gone(List<Done> done) {
    Map<String, List<Baseline.Entry>> gone = new HashMap<>();
    for (Done one : done) {
      if (one.work().setup().baseline().isPresent()) {
        gone.put(one.report().source().name(), flags.asked().isWhole() ? one.gone() : List.of());
      }
    }
    return gone;
  }

  private void sayWhatIsBroken() {
    for (Setup setup : setups.all()) {
      if (setup.configuration().isBroken()) {
        Outcome outcome = Outcome.of(List.of(setup.configuration().report()), Severity.ERROR);
        shell.err().print(new TextRenderer(shell.palette("never"), false, true).render(outcome));
        fail(
            setup.configuration().report().source().name()
                + " is broken, so nothing it holds for was linted");
      }
    }
  }

  private void noteWhatIsGone(List<Done> done) {
    List<Baseline.Entry> gone = new ArrayList<>();
    done.forEach(one -> gone.addAll(one.gone()));
    if (!gone.isEmpty() && flags.asked().isWhole() && !flags.quiet()) {
      shell.say(
          "note: %s that the baseline knows %s gone; write it again with `--write-baseline`:"
              .formatted(plural(gone.size(), "finding"), gone.size() == 1 ? "is" : "are"));
      gone.forEach(entry -> shell.say("note:   " + entry.path() + ": " + entry.rule()));
    }
  }

  private void writeBaseline(ReportFile file, List<Done> done, Outcome outcome) {
    Path path = file.path();
    Map<String, Report> reports = new TreeMap<>();
    for (int i = 0; i < done.size(); i++) {
      reports.put(KnownFindings.name(path, done.get(i).work().place()), outcome.reports().get(i));
    }
    Baseline baseline = Baseline.of(reports);
    write(file, baseline.text());
    if (code == ExitCode.CLEAN && !flags.quiet()) {
      int known = baseline.entries().stream().mapToInt(Baseline.Entry::count).sum();
      shell.say("wrote " + plural(known, "finding") + " to " + shell.name(path));
    }
  }

  private void noteWhatIsNoProfile(Done done) {
    if (done.work().input().named()
        && done.report().kind() == Report.Kind.OTHER
        && !flags.quiet()) {
      shell.say(
          "note: "
              + done.work().input().name()
              + " is neither a profiles.yml nor a platform document: nothing to check");
    }
  }

  private List<Report> fixed(List<Done> done) {
    if (flags.fixing() == Fixing.NONE) {
      return Lists.map(done, Done::report);
    }
    List<Report> reports = new ArrayList<>();
    int findings = 0;
    int files = 0;
    Surroundings around = new Surroundings(Disk.REAL, shell.env()); // as the fixes leave them
    for (Done one : done) {
      Work work = one.work();
      Neighbours neighbours = work.input().neighbours(around, shell);
      Fixer fixer =
          new Fixer(
              source -> work.setup().lint(source, neighbours, work.place()).report(),
              diagnostic -> diagnostic.severity().compareTo(flags.show()) >= 0,
              flags.unsafe());
      Fixed fixed = fixer.fix(one.report());
      boolean kept = flags.fixing() == Fixing.DIFF || !fixed.isChanged() || write(one, fixed);
      reports.add(flags.fixing() == Fixing.WRITE && kept ? fixed.after() : fixed.before());
      if (fixed.isChanged() && kept) {
        findings += fixed.count();
        files++;
      }
      if (flags.fixing() == Fixing.DIFF) {
        shell.out().print(flags.palette().diff(UnifiedDiff.of(fixed)));
      }
    }
    if (!flags.quiet()) {
      String verb = flags.fixing() == Fixing.WRITE ? "fixed " : "would fix ";
      shell.say(verb + plural(findings, "finding") + " in " + plural(files, "file"));
    }
    return reports;
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private boolean write(Done done, Fixed fixed) {
    if (!(done.work().input() instanceof Input.OfFile file)) {
      return false;
    }
    try {
      SafeWrite.replace(file.path(), fixed.before().source().text(), fixed.after().source().text());
      return true;
    } catch (IOException broken) {
      fail(file.name() + ": cannot be fixed: " + Reason.of(broken));
      return false;
    }
  }

  private void report(Outcome outcome) {
    for (Output output : flags.outputs()) {
      if (output.file().isPresent()) {
        write(output.file().get(), output.renderer(flags, shell, engine).render(outcome));
      } else if (flags.fixing() != Fixing.DIFF) {
        shell.out().print(output.renderer(flags, shell, engine).render(outcome));
      }
    }
    boolean hint = !Lists.any(flags.outputs(), Output::chosen) && !flags.quiet();
    if (hint && BuildServer.of(shell) == BuildServer.GITLAB && outcome.worst().isPresent()) {
      shell.say(
          "note: `--format gitlab=gl-code-quality-report.json --format text` writes the report that"
              + " merge requests show");
    }
  }

  private void write(ReportFile file, String text) {
    try {
      file.write(text);
    } catch (IOException broken) {
      fail(file.name() + ": cannot be written: " + Reason.of(broken));
    }
  }

  private void fail(String why) {
    failures.add(why);
    shell.say("athena-lint: " + why);
    raise(ExitCode.CANNOT_RUN);
  }

  private void raise(int other) {
    code = Math.max(code, other);
  }
}
