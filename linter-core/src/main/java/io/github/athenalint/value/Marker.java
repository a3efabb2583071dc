package io.github.athenalint.value;

/** What dbt is told to make of a text when it is all that a template gives. */
enum Marker {
  NONE,
  TEXT,
  NATIVE,
  BOOL,
  NUMBER
}
