package io.github.athenalint.value;

/** Who reads the profile. */
public enum Dialect {
  /** dbt Core 1.x with the dbt-athena adapter. */
  CORE,
  /** The connection and credential of the dbt platform. */
  PLATFORM,
  /** The Rust engine: dbt Core 2 and dbt Fusion. */
  FUSION
}
