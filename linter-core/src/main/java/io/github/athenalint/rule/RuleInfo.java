package io.github.athenalint.rule;

import java.util.Set;

/**
 * What a program needs to know of a rule.
 *
 * @param name its one name in kebab-case: the bad pattern, which reads well after "allow"
 * @param severity its severity unless the user sets another
 * @param category what it is about
 * @param traits what else sets it apart
 */
public record RuleInfo(String name, Severity severity, Category category, Set<Trait> traits) {

  /** Copies the traits. */
  public RuleInfo {
    traits = Set.copyOf(traits);
  }

  /** Returns the info of a rule without traits. */
  public static RuleInfo of(String name, Severity severity, Category category) {
    return new RuleInfo(name, severity, category, Set.of());
  }

  /** What a rule is about. */
  public enum Category {
    /** YAML and the shape of the file. */
    STRUCTURE,
    /** Keys and the types of values. */
    FIELDS,
    /** Names, regions and the catalog. */
    NAMES,
    /** S3 locations. */
    LOCATIONS,
    /** Credentials and secrets. */
    SECURITY,
    /** Templates. */
    JINJA,
    /** Several targets at once. */
    TARGETS,
    /** What AWS says of a target. */
    ACCOUNT
  }

  /** What sets a rule apart. */
  public enum Trait {
    /** Data may be lost: a warning by default, an error in the strict preset. */
    DATA_LOSS,
    /** An opinion: runs in the preset {@code all} only, or when it is named. */
    OPINION,
    /** Speaks only when the environment is known. */
    NEEDS_ENVIRONMENT,
    /** What it says of a value is the whole story: other findings on that value are dropped. */
    WHOLE_STORY,
    /** A secret, or what belongs to one, can be read by others: a matter of security. */
    EXPOSES_SECRET,
    /** What it points at has no effect: it could as well not be there. */
    WITHOUT_EFFECT,
    /** What it points at still works, but will not for ever. */
    DEPRECATED
  }
}
