package io.github.athenalint.rule;

import java.util.HashSet;
import java.util.Set;

/**
 * What a program needs to know of a rule.
 *
 * @param name its one name in kebab-case: the bad pattern, which reads well after "allow"
 * @param severity its severity unless the user sets another
 * @param category what it is about
 * @param traits what else sets it apart
 * @param keys if not empty, a rule about targets has nothing to say of one that has none of these
 */
public record RuleInfo(
    String name, Severity severity, Category category, Set<Trait> traits, Set<String> keys) {

  /** Copies the sets. */
  public RuleInfo {
    traits = Set.copyOf(traits);
    keys = Set.copyOf(keys);
  }

  /** The info of a rule that may speak of any target. */
  public RuleInfo(String name, Severity severity, Category category, Set<Trait> traits) {
    this(name, severity, category, traits, Set.of());
  }

  /** Returns the info of a rule without traits. */
  public static RuleInfo of(String name, Severity severity, Category category) {
    return new RuleInfo(name, severity, category, Set.of());
  }

  /**
   * Returns the same for a rule that looks at targets with certain keys only.
   *
   * @param some a target that has none of these keys does not concern the rule
   */
  public RuleInfo about(String... some) {
    return new RuleInfo(name, severity, category, traits, Set.of(some));
  }

  /** Returns the same for a rule that looks at targets with templates only. */
  public RuleInfo aboutTemplates() {
    Set<Trait> more = new HashSet<>(traits);
    more.add(Trait.OF_TEMPLATES);
    return new RuleInfo(name, severity, category, more, keys);
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
    /** Speaks of nothing but templates: a target without does not concern it. */
    OF_TEMPLATES,
    /** What it points at still works, but will not for ever. */
    DEPRECATED
  }
}
