package io.github.athenalint.rule;

import java.util.Locale;

/** How bad a finding is, from the mildest to the worst. */
public enum Severity {
  /** Advice. */
  INFO,
  /** dbt runs, but ignores the line, or it is unsafe or almost surely not what was meant. */
  WARNING,
  /** dbt refuses it or fails at first use. */
  ERROR;

  /** Returns the word that reports and options use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
