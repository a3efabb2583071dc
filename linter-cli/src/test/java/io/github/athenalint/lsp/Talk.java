package io.github.athenalint.lsp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A conversation with the program in a process of its own, letter by letter. */
final class Talk {

  private static final long PATIENCE_MILLIS = 30_000;

  private final Process process;
  private final OutputStream in;
  private final List<JsonObject> heard = new ArrayList<>();
  private final Thread ears;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Thread logEars;

  Talk(Process process) {
    this.process = process;
    this.in = process.getOutputStream();
    this.ears = new Thread(this::hear, "ears");
    ears.start();
    this.logEars =
        new Thread(
            () -> {
              try {
                process.getErrorStream().transferTo(log);
              } catch (IOException gone) {
                // Whoever waits for the process will see.
              }
            },
            "log");
    logEars.start();
  }

  /** Says the text of one message, whatever it is. */
  void say(String message) {
    byte[] body = message.getBytes(UTF_8);
    bytes(("Content-Length: " + body.length + "\r\n\r\n").getBytes(US_ASCII));
    bytes(body);
  }

  /** Sends bytes, whatever they are. */
  void bytes(byte[] raw) {
    try {
      in.write(raw);
      in.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Waits for a message. */
  JsonObject await(Predicate<JsonObject> wanted) {
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    synchronized (heard) {
      while (true) {
        Optional<JsonObject> found = heard.stream().filter(wanted).findFirst();
        long left = deadline - System.currentTimeMillis();
        if (found.isPresent()) {
          return found.get();
        }
        if (left <= 0 || !ears.isAlive()) {
          throw new AssertionError("waited in vain; heard " + heard + "\nlog: " + log());
        }
        try {
          heard.wait(Math.min(left, 500));
        } catch (InterruptedException stopped) {
          throw new AssertionError(stopped);
        }
      }
    }
  }

  /** Returns all that the server said. */
  List<JsonObject> heard() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  /** Forgets what was heard so far. */
  void forget() {
    synchronized (heard) {
      heard.clear();
    }
  }

  /** Returns what the server wrote to its log. */
  String log() {
    return log.toString(UTF_8);
  }

  private void hear() {
    try (InputStream out = process.getInputStream()) {
      for (Optional<JsonObject> message = read(out); message.isPresent(); message = read(out)) {
        synchronized (heard) {
          heard.add(message.get());
          heard.notifyAll();
        }
      }
    } catch (IOException gone) {
      // Whoever waits will see that nothing comes any more.
    }
  }

  /** Anything but a header and a message breaks the test: nobody else may write to stdout. */
  private static Optional<JsonObject> read(InputStream out) throws IOException {
    int length = -1;
    StringBuilder line = new StringBuilder();
    while (true) {
      int letter = out.read();
      if (letter < 0) {
        return Optional.empty();
      }
      line.append((char) letter);
      if (line.toString().equals("\r\n")) {
        return Optional.of(
            JsonParser.parseString(new String(out.readNBytes(length), UTF_8)).getAsJsonObject());
      }
      if (letter == '\n') {
        length = Integer.parseInt(line.toString().replaceFirst("Content-Length: ", "").strip());
        line.setLength(0);
      }
    }
  }

  /** Waits for the end of the process and returns its exit code. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("the server does not end");
      }
      logEars.join();
      return process.exitValue();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Closes the stream to the server. */
  void hangUp() throws IOException {
    in.close();
  }

  /** Returns the process. */
  Process process() {
    return process;
  }
}
