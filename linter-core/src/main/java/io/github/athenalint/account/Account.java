package io.github.athenalint.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What AWS answered about one target.
 *
 * @param profile the profile of the target
 * @param target its name
 * @param region where AWS was asked
 * @param checks questions and answers
 * @param took how long all of it took
 */
public record Account(
    String profile, String target, Optional<String> region, List<Check> checks, Duration took) {

  /** Copies the checks. */
  public Account {
    checks = List.copyOf(checks);
  }

  /** Returns what the target is called in full, such as {@code shop.dev}. */
  public String name() {
    return profile + "." + target;
  }

  /** Returns what a check left open, as one line. */
  public String doubt(Check check) {
    String what =
        check.answer() instanceof Answer.NotChecked
            ? "did not check the "
            : "could not verify the ";
    return name() + ": " + what + check.question().words() + ": " + check.answer().words();
  }

  /** Returns the answers to a question. */
  public Stream<Check> checks(Question question) {
    return checks.stream().filter(check -> check.question() == question);
  }

  /** Returns what AWS knows of the things that a question is about. */
  public <T extends Fact> Stream<T> facts(Question question, Class<T> type) {
    return checks(question)
        .map(Check::answer)
        .filter(Answer.Known.class::isInstance)
        .map(answer -> ((Answer.Known) answer).fact())
        .filter(type::isInstance)
        .map(type::cast);
  }

  /** Returns the region for a sentence. */
  public String place() {
    return region.orElse("this region");
  }

  /** Tells whether something could not be found out that was asked for. */
  public boolean hasDoubt() {
    return checks.stream().anyMatch(check -> check.answer() instanceof Answer.Unverified);
  }
}
