package io.github.athenalint.lsp;

import java.io.IOException;
import java.util.logging.LogManager;

/**
 * A manager of logs without a configuration. Otherwise the JDK would look into every jar for
 * another kind of logging, which takes a tenth of the start.
 */
public final class Silence extends LogManager {

  /** Is called by the JDK. */
  public Silence() {}

  /** Refuses, and the JDK goes on without. */
  @Override
  public void readConfiguration() throws IOException {
    throw new IOException("the language server logs nothing in this way");
  }
}
