package io.github.athenalint.live;

/** The SDK, which comes in a file of its own. */
public final class LiveJar {

  /** Why AWS cannot be asked without it. */
  public static final String MISSING =
      "athena-lint-live.jar is not beside athena-lint.jar, so AWS cannot be asked";

  private static final String NEEDED = "software/amazon/awssdk/services/athena/AthenaClient.class";

  private LiveJar() {}

  /** Tells whether AWS can be asked at all; loads nothing of the SDK. */
  public static boolean isThere() {
    return LiveJar.class.getClassLoader().getResource(NEEDED) != null;
  }
}
