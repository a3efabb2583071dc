package io.github.athenalint.lsp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/**
 * Writes messages. What is said of a large file takes megabytes; they are kept once and in pieces,
 * not as one text and its bytes. A message that cannot be kept leaves no trace.
 */
final class Outgoing implements MessageConsumer {

  private final MessageJsonHandler json;
  private final OutputStream out;

  Outgoing(OutputStream out, MessageJsonHandler json) {
    this.out = out;
    this.json = json;
  }

  @Override
  public void consume(Message message) {
    try {
      Pieces body = new Pieces();
      try (Writer writer = new BufferedWriter(new OutputStreamWriter(body, UTF_8))) {
        json.serialize(message, writer);
      }
      synchronized (out) {
        out.write(("Content-Length: " + body.length() + "\r\n\r\n").getBytes(US_ASCII));
        body.writeTo(out);
        out.flush();
      }
    } catch (IOException gone) {
      throw new JsonRpcException(gone);
    }
  }

  /** Bytes in pieces, none of which is copied when more come. */
  private static final class Pieces extends OutputStream {

    private static final int MOST_BYTES = 256 * 1024;

    private final List<ByteArrayOutputStream> full = new ArrayList<>();
    private ByteArrayOutputStream last = new ByteArrayOutputStream(1024);

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int start, int count) {
      if (last.size() + count > MOST_BYTES) {
        full.add(last);
        last = new ByteArrayOutputStream(MOST_BYTES);
      }
      last.write(some, start, count);
    }

    int length() {
      return full.stream().mapToInt(ByteArrayOutputStream::size).sum() + last.size();
    }

    void writeTo(OutputStream target) throws IOException {
      for (ByteArrayOutputStream piece : full) {
        piece.writeTo(target);
      }
      last.writeTo(target);
    }
  }
}
