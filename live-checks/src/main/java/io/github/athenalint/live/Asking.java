package io.github.athenalint.live;

import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Check;
import io.github.athenalint.account.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks several questions at once and waits until time is up.
 *
 * @param pool runs the questions
 * @param deadline when all answers have to be there
 * @param cancel whether somebody wants it to end
 * @param answered is told every answer
 */
record Asking(ExecutorService pool, Deadline deadline, Cancel cancel, Consumer<Check> answered) {

  private static final Duration LOOK = Duration.ofMillis(100);

  /**
   * One question.
   *
   * @param key the field it is about
   * @param name what it is about, as it may be shown
   * @param way finds the answer
   */
  record Asked(Question question, String key, String name, Supplier<Answer> way) {

    /** A question that is not put. */
    static Asked not(Question question, String key, String name, String why) {
      return new Asked(question, key, name, () -> new Answer.NotChecked(why));
    }
  }

  /** Asks all, and returns the answers in the same order. */
  List<Check> all(List<Asked> questions) {
    List<Future<Check>> futures = new ArrayList<>();
    for (Asked asked : questions) {
      futures.add(pool.submit(() -> one(asked)));
    }
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      checks.add(wait(futures.get(i), questions.get(i)));
    }
    return checks;
  }

  private Check one(Asked asked) {
    long start = System.nanoTime();
    Answer answer;
    try {
      answer = asked.way().get();
    } catch (RuntimeException odd) {
      answer = new Failures("", "").of(odd);
    }
    return check(asked, answer, Duration.ofNanos(System.nanoTime() - start));
  }

  private Check wait(Future<Check> future, Asked asked) {
    while (!cancel.isCancelled()) {
      long patience = Math.min(LOOK.toNanos(), deadline.left().toNanos());
      try {
        Check check = future.get(patience, TimeUnit.NANOSECONDS);
        answered.accept(check);
        return check;
      } catch (TimeoutException later) {
        if (deadline.left().isZero()) {
          future.cancel(true);
          String words = "no answer within " + deadline.whole().toSeconds() + " s";
          return told(check(asked, Failures.unverified(words), deadline.whole()));
        }
      } catch (ExecutionException odd) {
        return told(check(asked, new Failures("", "").of(odd), Duration.ZERO));
      } catch (InterruptedException cancelled) {
        Thread.currentThread().interrupt();
        cancel.cancel();
      }
    }
    future.cancel(true);
    return check(asked, Failures.unverified("it was cancelled"), Duration.ZERO);
  }

  private Check told(Check check) {
    answered.accept(check);
    return check;
  }

  private static Check check(Asked asked, Answer answer, Duration took) {
    return new Check(asked.question(), asked.key(), asked.name(), answer, took);
  }
}
