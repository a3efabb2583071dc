package io.github.athenalint.live;

import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Fact;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;

/**
 * Runs {@code SELECT 1}, which reads nothing, and stops it when time is up.
 *
 * @param athena the client
 * @param who who asks, for a person
 * @param deadline when the answer has to be there
 * @param cancel whether somebody wants it to end
 */
record QueryQuestion(AthenaClient athena, String who, Deadline deadline, Cancel cancel) {

  private static final Duration PAUSE = Duration.ofMillis(250);

  /** What is left for stopping it. */
  private static final Duration RESERVE = Duration.ofSeconds(1);

  /** Asks. */
  Answer ask(String workgroup, Optional<String> output) {
    String id;
    try {
      id =
          athena
              .startQueryExecution(
                  request -> {
                    request.queryString("SELECT 1").workGroup(workgroup);
                    output.ifPresent(
                        place -> request.resultConfiguration(where -> where.outputLocation(place)));
                  })
              .queryExecutionId();
    } catch (SdkException failure) {
      return new Failures(who, "athena:StartQueryExecution").of(failure);
    }
    try {
      return outcome(id);
    } catch (SdkException failure) {
      stop(id);
      return new Failures(who, "athena:GetQueryExecution").of(failure);
    } catch (InterruptedException cancelled) {
      stop(id);
      Thread.currentThread().interrupt();
      return Failures.unverified("it was cancelled");
    }
  }

  private Answer outcome(String id) throws InterruptedException {
    while (deadline.left().compareTo(RESERVE) > 0 && !cancel.isCancelled()) {
      QueryExecutionState state =
          athena
              .getQueryExecution(request -> request.queryExecutionId(id))
              .queryExecution()
              .status()
              .state();
      switch (state) {
        case SUCCEEDED, FAILED -> {
          return new Answer.Known(new Fact.TestQuery(state == QueryExecutionState.SUCCEEDED, id));
        }
        case CANCELLED -> {
          return Failures.unverified("somebody stopped the query");
        }
        default -> Thread.sleep(PAUSE.toMillis());
      }
    }
    stop(id);
    return Failures.unverified("the query did not end in time and was stopped");
  }

  /** Stops the query; it costs nothing, so a failure to stop it is no news. */
  private void stop(String id) {
    // Whoever interrupts wants the query to end, not the request that ends it.
    boolean interrupted = Thread.interrupted();
    try {
      athena.stopQueryExecution(request -> request.queryExecutionId(id));
    } catch (SdkException failure) {
      // It ends by itself.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
