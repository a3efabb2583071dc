package io.github.athenalint.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The way of the report to whoever reads it. It remembers that something could not be written,
 * which a {@code PrintStream} keeps to itself.
 */
final class Delivery extends OutputStream {

  private final OutputStream stream;
  private Optional<IOException> failure = Optional.empty();

  Delivery(OutputStream stream) {
    this.stream = stream;
  }

  /** Returns why the report did not arrive, if it did not. */
  Optional<IOException> failure() {
    return failure;
  }

  /** Tells whether the reader has seen enough and gone: no fault of anybody. */
  static boolean isGone(IOException failure) {
    return String.valueOf(failure.getMessage()).contains("pipe");
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  /** Lets nothing more through after some last words. */
  synchronized void breakOff(String last) {
    byte[] bytes = last.getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
    failure = Optional.of(new IOException("broken off"));
  }

  /** After the first failure there is no use in trying again. */
  @Override
  public synchronized void write(byte[] bytes, int from, int count) {
    if (failure.isEmpty()) {
      try {
        stream.write(bytes, from, count);
      } catch (IOException broken) {
        failure = Optional.of(broken);
      }
    }
  }

  @Override
  public void flush() {
    if (failure.isEmpty()) {
      try {
        stream.flush();
      } catch (IOException broken) {
        failure = Optional.of(broken);
      }
    }
  }
}
