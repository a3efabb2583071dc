package io.github.athenalint.value;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Piece;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Renders one template as the native environment of dbt does: what is constant becomes text, a
 * single piece that is not text stays what it is, and several pieces become one text.
 */
final class TemplateRun {

  private final Evaluator evaluator;
  private final List<EvaluationFailure> failures = new ArrayList<>();

  /** Whether how many parts there are depends on what is not known. */
  private boolean unclear;

  private TemplateRun(Environment environment) {
    this.evaluator = new Evaluator(environment);
  }

  /**
   * What a template gives.
   *
   * @param value the value; empty when it certainly fails
   * @param failures why it fails, in the order of the text
   */
  record Result(Optional<Seen> value, List<EvaluationFailure> failures) {

    /** Tells whether it certainly gives nothing that a field takes. */
    private boolean fails() {
      return value.isEmpty() || Joining.undefined(value.get()).isPresent();
    }
  }

  /** Renders a template. */
  static Result of(Template template, Environment environment) {
    Optional<String> open = environment.isKnown() ? Optional.empty() : decisive(template);
    if (open.isEmpty()) {
      return run(template, environment);
    }
    Result set = run(template, environment.assuming(open.get(), true));
    Result unset = run(template, environment.assuming(open.get(), false));
    if (set.fails() || unset.fails()) {
      return set.fails() && !unset.fails() ? unset : set;
    }
    return new Result(
        Optional.of(Joining.either(set.value().get(), unset.value().get())), List.of());
  }

  /**
   * Returns the first variable with a default that is nothing like its value: a secret stays hidden
   * while the template runs, and what is undefined fails.
   */
  private static Optional<String> decisive(Template template) {
    return Lists.first(
            template.envVars(),
            use ->
                use.name().isPresent()
                    && use.fallback().filter(other -> isUnlike(use, other)).isPresent())
        .flatMap(EnvVar::name);
  }

  private static boolean isUnlike(EnvVar use, Expr fallback) {
    return use.isSecret() || fallback instanceof Expr.Name;
  }

  private static Result run(Template template, Environment environment) {
    TemplateRun run = new TemplateRun(environment);
    template.pieces().forEach(run::compile);
    if (run.failures.isEmpty()) {
      try {
        List<Seen> parts = run.parts(template.pieces(), true);
        if (run.failures.isEmpty()) {
          Optional<Expr> open = template.singleOutput().filter(run::isOpen);
          return new Result(
              Optional.of(open.map(run::outcome).orElseGet(() -> run.whole(parts))), List.of());
        }
      } catch (EvaluationFailure failure) {
        run.failures.add(failure);
      }
    }
    return new Result(Optional.empty(), run.failures);
  }

  /**
   * Finds the filters and tests that Jinja refuses while it compiles, whether they would run or
   * not.
   */
  private void compile(Piece piece) {
    if (piece instanceof Piece.Output output) {
      compile(output.value());
    } else if (piece instanceof Piece.Assignment assignment) {
      compile(assignment.value());
    }
  }

  private void compile(Expr expression) {
    if (expression instanceof Expr.Conditional) {
      // Inside a condition a filter is looked up when it runs.
      return;
    }
    boolean stopsEarly = expression instanceof Expr.Logic || expression instanceof Expr.Comparison;
    if (stopsEarly && evaluator.constant(expression).isPresent()) {
      // Jinja folds the whole away before it compiles the right side.
      return;
    }
    if (expression instanceof Expr.Filter filter && !Offered.FILTERS.contains(filter.name())) {
      failures.add(
          new EvaluationFailure(
                  TemplateProblem.Kind.UNKNOWN_FILTER,
                  filter.name(),
                  "No filter named '" + filter.name() + "'")
              .at(filter.nameSpan()));
    }
    if (expression instanceof Expr.Test test && !Offered.TESTS.contains(test.name())) {
      failures.add(
          EvaluationFailure.other("No test named '" + test.name() + "'").at(test.nameSpan()));
    }
    expression.children().forEach(this::compile);
  }

  /**
   * Returns the parts that the pieces give: constant texts joined, every other output on its own.
   *
   * @param goOn whether the next output is tried after one fails, to find all failures
   */
  private List<Seen> parts(List<Piece> pieces, boolean goOn) {
    List<Seen> parts = new ArrayList<>();
    Optional<String> open = Optional.empty();
    for (Piece piece : pieces) {
      Optional<String> constant = constant(piece);
      if (constant.isPresent()) {
        open = Optional.of(open.orElse("") + constant.get());
        continue;
      }
      if (piece instanceof Piece.Comment) {
        continue;
      }
      open.ifPresent(text -> parts.add(Seen.of(text)));
      open = Optional.empty();
      try {
        run(piece, parts);
      } catch (EvaluationFailure failure) {
        if (!goOn) {
          throw failure;
        }
        failures.add(failure);
      }
    }
    open.ifPresent(text -> parts.add(Seen.of(text)));
    return parts;
  }

  private Optional<String> constant(Piece piece) {
    if (piece instanceof Piece.Data data) {
      return Optional.of(data.text());
    }
    return piece instanceof Piece.Output output
        ? evaluator
            .constant(output.value())
            .map(Joining::text)
            .filter(Seen.Str.class::isInstance)
            .map(Seen::prefix)
        : Optional.empty();
  }

  private void run(Piece piece, List<Seen> parts) {
    if (piece instanceof Piece.Output output) {
      Optional<Seen> unclear = evaluator.constant(output.value());
      parts.add(
          unclear.map(TemplateRun::folded).orElseGet(() -> evaluator.evaluate(output.value())));
    } else if (piece instanceof Piece.Choice choice) {
      parts.addAll(choose(choice, 0));
    } else if (piece instanceof Piece.Assignment assignment) {
      evaluator.bind(assignment.name(), evaluator.evaluate(assignment.value()));
    } else if (piece instanceof Piece.Statement macro && macro.tag().equals("macro")) {
      macro.bound().forEach(name -> evaluator.bind(name, Fixed.ANYTHING));
    } else {
      unclear = true;
      parts.add(Fixed.ANYTHING);
      forget(List.of(piece));
    }
  }

  /** What Jinja folds while it compiles becomes a text, whatever it is. */
  private static Seen folded(Seen constant) {
    return constant.other() && !constant.equals(Fixed.MARKUP)
        ? Fixed.ANYTHING
        : Seen.Opaque.of(ValueType.TEXT);
  }

  private List<Seen> choose(Piece.Choice choice, int branch) {
    if (branch == choice.branches().size()) {
      return parts(choice.otherwise(), false);
    }
    Piece.Branch first = choice.branches().get(branch);
    Optional<Boolean> truth = Joining.truth(evaluator.evaluate(first.test()));
    if (truth.isPresent()) {
      return truth.get() ? parts(first.body(), false) : choose(choice, branch + 1);
    }
    unclear = true;
    List<Supplier<Seen>> alternatives =
        List.of(() -> whole(parts(first.body(), false)), () -> whole(choose(choice, branch + 1)));
    Seen either = evaluator.alternatives(alternatives);
    choice.branches().forEach(other -> forget(other.body()));
    forget(choice.otherwise());
    return List.of(either);
  }

  /** What a piece may or may not have bound is not known from here on. */
  private void forget(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Assignment assignment) {
        evaluator.bind(assignment.name(), Fixed.ANYTHING);
      } else if (piece instanceof Piece.Statement statement) {
        statement.bound().forEach(name -> evaluator.bind(name, Fixed.ANYTHING));
        forget(statement.body());
      } else if (piece instanceof Piece.Choice choice) {
        choice.branches().forEach(branch -> forget(branch.body()));
        forget(choice.otherwise());
      }
    }
  }

  /** Tells whether it is not known which side a choice takes. */
  private boolean isOpen(Expr expression) {
    return expression instanceof Expr.Conditional choice
        && Joining.truth(evaluator.evaluate(choice.test())).isEmpty();
  }

  /** Returns what becomes of the only output: of an open choice, what becomes of either side. */
  private Seen outcome(Expr expression) {
    if (isOpen(expression) && expression instanceof Expr.Conditional choice) {
      Supplier<Seen> then = () -> EnvCalls.guarded(choice, outcome(choice.then()));
      // Without an `else` the other outcome is undefined, which no field takes.
      return choice
          .otherwise()
          .map(other -> evaluator.alternatives(List.of(then, () -> outcome(other))))
          .orElseGet(then);
    }
    Seen outcome = Conversion.finish(evaluator.evaluate(expression));
    if (outcome instanceof Seen.Undefined undefined) {
      throw EvaluationFailure.undefinedValue(undefined);
    }
    return outcome;
  }

  private Seen whole(List<Seen> parts) {
    if (parts.isEmpty()) {
      return Fixed.EMPTY;
    }
    if (parts.size() == 1) {
      return Conversion.finish(parts.get(0));
    }
    boolean text =
        Lists.any(parts, part -> part instanceof Seen.Str && part.marker() == Marker.NONE);
    if (unclear && !text) {
      // Some of the parts may not be there, and a single one keeps its type.
      return Fixed.ANYTHING;
    }
    Seen all = Fixed.EMPTY;
    for (Seen part : parts) {
      all = Joining.concat(all, unclear && !part.isText() ? Seen.Opaque.of(ValueType.TEXT) : part);
    }
    return all;
  }
}
