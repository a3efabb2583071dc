package io.github.athenalint.schema;

import java.util.Optional;

/**
 * A key that people put into a target though it is no field there.
 *
 * @param name the key
 * @param kind why people write it
 * @param reason why it is no field, a clause
 * @param replacement the field that does what was meant
 */
public record NotAField(String name, Kind kind, String reason, Optional<String> replacement) {

  /** Why people write a key that is no field. */
  public enum Kind {
    /** An older adapter read it. */
    REMOVED,
    /** No adapter ever read it. */
    NEVER,
    /** It configures models. */
    MODEL_CONFIG,
    /** It belongs to another level of the file. */
    STRUCTURE,
    /** It belongs to the dbt platform only. */
    PLATFORM,
    /** Another adapter reads it. */
    OTHER_ADAPTER
  }
}
