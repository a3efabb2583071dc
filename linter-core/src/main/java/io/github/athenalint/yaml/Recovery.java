package io.github.athenalint.yaml;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Mistake.Mask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads text that may be broken: at every failure it writes over the mistake without a change of
 * width, so that all other positions stay true, and reads again.
 */
final class Recovery {

  /** How many mistakes are passed over; a file with more is most likely no profile at all. */
  private static final int MAX_MISTAKES = 10;

  /** How many passes are made in all, with those for templates and for what only others refuse. */
  private static final int MAX_PASSES = 100;

  /** How much text all passes together may read, so that a large broken file ends in time too. */
  private static final int MAX_READ = 120 * 1024 * 1024;

  private final String original;
  private final StringBuilder text;
  private final Map<Integer, Substitute> substitutes = new HashMap<>();
  private final List<YamlProblem> problems = new ArrayList<>();
  private final List<Span> masked = new ArrayList<>();

  /** The masked text that a problem was told about. */
  private final List<Span> blamed = new ArrayList<>();

  private Tree tree;

  private Recovery(String printable) {
    this.original = printable;
    this.text = new StringBuilder(printable);
    this.tree = TreeBuilder.build(printable, substitutes);
  }

  /**
   * What could be read.
   *
   * @param text the text as it was parsed in the end
   * @param tree the last pass
   * @param problems all problems, in no order
   * @param masked all text that was passed over, in no order
   */
  record Result(String text, Tree tree, List<YamlProblem> problems, List<Span> masked) {}

  /** Reads text of printable characters. */
  static Result read(String printable) {
    return new Recovery(printable).run();
  }

  private Result run() {
    boolean sound = tree.failure().isEmpty();
    int mistakes = 0;
    int passes = Math.min(MAX_PASSES, MAX_READ / Math.max(1, text.length()));
    for (int pass = 0; pass < passes && tree.failure().isPresent(); pass++) {
      Mistake mistake = diagnose(tree.failure().get());
      if (mistake.substitutes().isEmpty()) {
        mistakes++;
      }
      if (mistakes > MAX_MISTAKES) {
        break;
      }
      mistake.problem().ifPresent(problem -> problems.add(withSoundRepair(problem)));
      if (!apply(mistake)) {
        break;
      }
      tree = TreeBuilder.build(text.toString(), substitutes);
    }
    List<Span> passed = Spans.merged(Lists.map(Spans.merged(masked), this::reaching));
    for (YamlProblem problem : tree.problems()) {
      Span span = problem.span();
      boolean echo = span.isEmpty() ? Spans.touch(passed, span) : Spans.overlap(passed, span);
      if (!echo) {
        problems.add(problem);
      }
    }
    List<Span> all = new ArrayList<>(passed);
    all.addAll(tree.masked());
    if (tree.failure().isPresent()) {
      all.add(reaching(new Span(tree.end(), text.length())));
    }
    return new Result(sound ? original : text.toString(), tree, problems, all);
  }

  /** Drops a repair that does not get reading beyond the lines it is made for. */
  private YamlProblem withSoundRepair(YamlProblem problem) {
    if (problem.repair().isEmpty()) {
      return problem;
    }
    String current = text.toString();
    String repaired = Edit.apply(current, problem.repair());
    int grown = repaired.length() - current.length();
    Line line = Line.at(current, problem.span().start());
    Optional<Integer> next =
        TreeBuilder.build(repaired, substitutes).failure().map(found -> found.offset() - grown);
    boolean onLine = next.isPresent() && next.get() <= line.end();
    int mended = onLine ? problem.span().end() : line.block().end();
    boolean sound = next.isEmpty() || next.get() > mended;
    return sound
        ? problem
        : new YamlProblem(problem.kind(), problem.span(), problem.message(), List.of());
  }

  private Mistake diagnose(Failure failure) {
    String current = text.toString();
    Line line = Line.at(current, failure.offset());
    boolean flow = failure.doing(Failure.FLOW) && !failure.met(Failure.TEMPLATE);
    Line context = Line.at(current, failure.contextOffset());
    if (flow && !touched(line) && touched(context)) {
      return Mistake.echo(new Span(context.content(), context.end()));
    }
    if (touched(line)) {
      return Mistake.echo(new Span(line.content(), line.end()));
    }
    Optional<Span> last = tree.lastScalar();
    return JinjaMistakes.unquoted(current, failure)
        .or(() -> JinjaMistakes.clash(current, failure, last))
        .or(() -> ScalarMistakes.escape(current, failure))
        .or(() -> ScalarMistakes.openQuote(current, failure, last))
        .or(() -> TabMistakes.find(current, failure))
        .or(() -> ScalarMistakes.comment(current, failure))
        .or(() -> ScalarMistakes.special(current, failure))
        .orElseGet(() -> GrammarMistakes.of(current, failure, substitutes));
  }

  /** Tells whether a problem was found on the line before: what follows there is its echo. */
  private boolean touched(Line line) {
    Span whole = new Span(line.start(), line.end());
    return !line.isBlank() && Lists.any(blamed, span -> !span.isEmpty() && touches(span, whole));
  }

  /** Returns the span with the white space and comments before it, so that it meets a node. */
  private Span reaching(Span span) {
    Line line = Line.at(original, span.start());
    if (span.start() > line.content()) {
      return new Span(Characters.trimEnd(original, line.start(), span.start()), span.end());
    }
    while (line.start() > 0) {
      line = Line.at(original, line.start() - 1);
      if (!line.isBlank() && original.charAt(line.content()) != '#') {
        return new Span(line.rest(line.content()).end(), span.end());
      }
    }
    return new Span(0, span.end());
  }

  private static boolean touches(Span one, Span other) {
    return one.start() <= other.end() && other.start() <= one.end();
  }

  /** Makes the masks of a mistake and tells whether that changed anything. */
  private boolean apply(Mistake mistake) {
    boolean changed = false;
    for (Mask mask : mistake.masks()) {
      changed |= fill(mask);
      if (mask.hides()) {
        masked.add(mask.span());
        if (mistake.problem().isPresent()) {
          blamed.add(mask.span());
        }
      }
    }
    for (Substitute substitute : mistake.substitutes()) {
      Span span = substitute.span();
      text.replace(span.start(), span.end(), substitute.standIn(text.toString()));
      substitutes.put(span.start(), substitute);
      changed = true;
    }
    return changed;
  }

  private boolean fill(Mask mask) {
    boolean changed = false;
    for (int at = mask.span().start(); at < mask.span().end(); at++) {
      char before = text.charAt(at);
      if (!Characters.isBreak(before) && before != mask.fill()) {
        text.setCharAt(at, mask.fill());
        changed = true;
      }
    }
    return changed;
  }
}
