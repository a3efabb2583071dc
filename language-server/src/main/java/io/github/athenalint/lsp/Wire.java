package io.github.athenalint.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * The connection to the client. Whatever comes over it, it stays; and what goes out over it never
 * quotes a message that could not be read.
 */
final class Wire {

  private final RemoteEndpoint remote;
  private final MessageJsonHandler json;
  private final Incoming incoming;

  private Wire(Log log, RemoteEndpoint remote, MessageJsonHandler json, InputStream in) {
    this.remote = remote;
    this.json = json;
    this.incoming = new Incoming(in, json, remote, log);
  }

  /**
   * Connects a server.
   *
   * @param server what answers
   * @param line what the server calls the client over
   * @param in where messages come from
   * @param out where they go
   */
  static Wire connect(Server server, Late line, InputStream in, OutputStream out, Log log) {
    Map<String, JsonRpcMethod> methods =
        new LinkedHashMap<>(ServiceEndpoints.getSupportedMethods(LanguageClient.class));
    methods.putAll(ServiceEndpoints.getSupportedMethods(Server.class));
    MessageJsonHandler json = new MessageJsonHandler(methods, Nulls::register);
    MessageConsumer outgoing = new Outgoing(out, json);
    RemoteEndpoint remote =
        new RemoteEndpoint(
            message -> outgoing.consume(discreet(message)),
            new Gate(ServiceEndpoints.toEndpoint(server), server, log),
            log::failure);
    line.connect(remote);
    json.setMethodProvider(remote);
    remote.setJsonHandler(json);
    return new Wire(log, remote, json, in);
  }

  /** The library quotes the parameters that it could not read; they may hold a secret. */
  private static Message discreet(Message message) {
    if (message instanceof ResponseMessage response
        && response.getError() != null
        && (response.getError().getData() instanceof Throwable
            || response.getError().getData() instanceof List<?>)) {
      response.setError(
          new ResponseError(
              response.getError().getCode(), "the parameters of the request are wrong", null));
    }
    return message;
  }

  /** Returns what reads and writes messages. */
  MessageJsonHandler json() {
    return json;
  }

  /** Reads messages until there are no more. */
  void listen() {
    incoming.listen(remote);
  }

  /** The line to a client that is not there yet when the server is made. */
  static final class Late implements Endpoint {

    private final CompletableFuture<Endpoint> there = new CompletableFuture<>();

    /** Returns the client. */
    LanguageClient client() {
      return ServiceEndpoints.toServiceObject(this, LanguageClient.class);
    }

    void connect(Endpoint endpoint) {
      there.complete(endpoint);
    }

    @Override
    public CompletableFuture<?> request(String method, Object params) {
      return there.join().request(method, params);
    }

    @Override
    public void notify(String method, Object params) {
      there.join().notify(method, params);
    }
  }

  /** Lets through what fits the state of the server. */
  private record Gate(Endpoint inside, Server server, Log log) implements Endpoint {

    @Override
    public CompletableFuture<?> request(String method, Object params) {
      if (!server.isReady() && !method.equals("initialize")) {
        return Refusal.now(ResponseErrorCode.ServerNotInitialized, "the server is not initialized");
      }
      if (server.isShutDown() || (server.isReady() && method.equals("initialize"))) {
        return Refusal.now(ResponseErrorCode.InvalidRequest, "not now: `" + method + "`");
      }
      try {
        return inside.request(method, params);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
        return CompletableFuture.failedFuture(broken);
      }
    }

    @Override
    public void notify(String method, Object params) {
      if (!method.equals("exit") && (!server.isReady() || server.isShutDown())) {
        return;
      }
      try {
        inside.notify(method, params);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
        log.failure(broken);
      }
    }
  }
}
