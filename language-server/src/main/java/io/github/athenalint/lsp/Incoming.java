package io.github.athenalint.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;

/**
 * Reads whole messages, so that a broken one neither ends the reading nor takes the next with it.
 */
final class Incoming extends StreamMessageProducer {

  /** More than any document that is worth to be looked at, as JSON. */
  private static final int LONGEST_BYTES = 64 * 1024 * 1024;

  private final MessageJsonHandler json;
  private final RemoteEndpoint endpoint;
  private final Log log;

  Incoming(InputStream in, MessageJsonHandler json, RemoteEndpoint endpoint, Log log) {
    super(in, json, endpoint);
    this.json = json;
    this.endpoint = endpoint;
    this.log = log;
  }

  @Override
  protected boolean handleMessage(InputStream in, Headers headers) {
    try {
      if (headers.contentLength > LONGEST_BYTES) {
        in.skipNBytes(headers.contentLength);
        log.say("passed over a message of " + headers.contentLength + " bytes");
      } else {
        handle(new String(in.readNBytes(headers.contentLength), UTF_8));
      }
      return true;
    } catch (IOException gone) {
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      fireError(broken);
      return true;
    }
  }

  private void handle(String text) {
    try {
      Message message = json.parseMessage(text);
      if (message != null) {
        endpoint.consume(message);
      }
    } catch (MessageIssueException broken) {
      endpoint.handle(named(broken.getRpcMessage(), text), broken.getIssues());
    }
  }

  /** A request whose number stands behind its parameters must be refused by that number too. */
  private static Message named(Message message, String text) {
    if (!(message instanceof RequestMessage)) {
      try {
        JsonObject all = JsonParser.parseString(text).getAsJsonObject();
        if (all.has("method") && all.get("id") instanceof JsonPrimitive id) {
          RequestMessage request = new RequestMessage();
          request.setMethod(all.get("method").getAsString());
          if (id.isNumber()) {
            request.setId(id.getAsInt());
          } else {
            request.setId(id.getAsString());
          }
          return request;
        }
      } catch (JsonParseException | IllegalStateException unreadable) {
        // Then nobody waits for an answer that could be given.
      }
    }
    return message;
  }

  @Override
  protected void fireError(Throwable error) {
    log.say("passed over a message that cannot be read: " + error.getClass().getSimpleName());
  }
}
