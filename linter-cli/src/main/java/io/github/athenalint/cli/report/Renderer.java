package io.github.athenalint.cli.report;

/** A way to write down what a run found. */
@FunctionalInterface
public interface Renderer {

  /** Returns {@code outcome} as text that ends with a line break, or is empty. */
  String render(Outcome outcome);
}
