package io.github.athenalint.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.athenalint.cli.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * An editor without a screen: starts the program in a process of its own and speaks the protocol
 * with it, letter by letter, without the library that the server uses.
 */
final class Editor implements AutoCloseable {

  private final Talk talk;
  private int lastId;

  private Editor(Talk talk) {
    this.talk = talk;
  }

  /** Starts the program in a folder, and says nothing to it yet. */
  static Editor launch(Path folder, String... javaOptions) throws IOException {
    return launch(folder, System.getProperty("java.class.path"), Map.of(), javaOptions);
  }

  /** Starts the program with other classes, and more environment variables. */
  static Editor launch(Path folder, String classes, Map<String, String> env, String... javaOptions)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of(javaOptions));
    command.addAll(List.of("-cp", classes));
    command.addAll(List.of(Main.class.getName(), "lsp"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().remove("DBT_PROFILES_DIR");
    builder.environment().putAll(env);
    return new Editor(new Talk(builder.start()));
  }

  /** Starts the program and introduces itself as a client that can {@code capabilities}. */
  static Editor start(Path folder, String capabilities) throws IOException {
    Editor editor = launch(folder);
    editor.initialize(folder, capabilities, "{}");
    return editor;
  }

  /** Starts the program and introduces itself as a client that can nothing special. */
  static Editor start(Path folder) throws IOException {
    return start(folder, "{}");
  }

  /** Introduces itself, and returns what the server says of itself. */
  JsonObject initialize(Path folder, String capabilities, String options) {
    String uri = folder.toUri().toString();
    JsonObject params =
        json(
            """
            {"processId": %d, "rootUri": "%s", "capabilities": %s, "initializationOptions": %s,
             "workspaceFolders": [{"uri": "%s", "name": "here"}]}
            """
                .formatted(ProcessHandle.current().pid(), uri, capabilities, options, uri));
    JsonObject result = request("initialize", params).getAsJsonObject();
    tell("initialized", new JsonObject());
    return result;
  }

  /** Opens a document. */
  void open(String uri, String text) {
    open(uri, "yaml", text);
  }

  /** Opens a document in a language. */
  void open(String uri, String language, String text) {
    JsonObject document = new JsonObject();
    document.addProperty("uri", uri);
    document.addProperty("languageId", language);
    document.addProperty("version", 1);
    document.addProperty("text", text);
    JsonObject params = new JsonObject();
    params.add("textDocument", document);
    tell("textDocument/didOpen", params);
  }

  /** Replaces the whole text of a document. */
  void change(String uri, int version, String text) {
    JsonObject change = new JsonObject();
    change.addProperty("text", text);
    change(uri, version, List.of(change));
  }

  /** Replaces a range, which is written {@code line:column-line:column} and counted from zero. */
  static JsonObject edit(String range, String text) {
    JsonObject change = new JsonObject();
    change.add("range", range(range));
    change.addProperty("text", text);
    return change;
  }

  /** Changes a document. */
  void change(String uri, int version, List<JsonObject> changes) {
    JsonObject document = document(uri);
    document.addProperty("version", version);
    JsonArray all = new JsonArray();
    changes.forEach(all::add);
    JsonObject params = new JsonObject();
    params.add("textDocument", document);
    params.add("contentChanges", all);
    tell("textDocument/didChange", params);
  }

  /** Closes a document. */
  void shut(String uri) {
    tell("textDocument/didClose", about(uri));
  }

  /** Says that a document is saved. */
  void save(String uri) {
    tell("textDocument/didSave", about(uri));
  }

  /** Returns the parameters of a request about a document. */
  static JsonObject about(String uri) {
    JsonObject params = new JsonObject();
    params.add("textDocument", document(uri));
    return params;
  }

  /** Returns the parameters of a request about a place, {@code line:column} counted from zero. */
  static JsonObject at(String uri, String position) {
    JsonObject params = about(uri);
    params.add("position", position(position));
    return params;
  }

  private static JsonObject document(String uri) {
    JsonObject document = new JsonObject();
    document.addProperty("uri", uri);
    return document;
  }

  /** Returns a position that is written {@code line:column}. */
  static JsonObject position(String written) {
    String[] parts = written.split(":", 2);
    return json("{\"line\": %s, \"character\": %s}".formatted((Object) parts[0], parts[1]));
  }

  /** Returns a range that is written {@code line:column-line:column}. */
  static JsonObject range(String written) {
    String[] ends = written.split("-", 2);
    JsonObject range = new JsonObject();
    range.add("start", position(ends[0]));
    range.add("end", position(ends[1]));
    return range;
  }

  /** Writes a range as {@code line:column-line:column}. */
  static String written(JsonElement range) {
    return written(range, "start") + "-" + written(range, "end");
  }

  private static String written(JsonElement range, String end) {
    JsonObject position = range.getAsJsonObject().getAsJsonObject(end);
    return position.get("line").getAsInt() + ":" + position.get("character").getAsInt();
  }

  static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  /** Asks for something and returns the result. */
  JsonElement request(String method, JsonObject params) {
    JsonObject answer = answer(send(method, params));
    if (answer.has("error")) {
      throw new AssertionError(method + ": " + answer.get("error"));
    }
    return answer.get("result");
  }

  /** Asks for something and returns the error. */
  JsonObject refused(String method, JsonObject params) {
    return answer(send(method, params)).getAsJsonObject("error");
  }

  /** Asks for something without waiting, and returns the number of the request. */
  int send(String method, JsonObject params) {
    JsonObject message = message(method, params);
    message.addProperty("id", ++lastId);
    say(message);
    return lastId;
  }

  /** Answers a request of the server. */
  void reply(JsonObject request, String result) {
    JsonObject message = new JsonObject();
    message.addProperty("jsonrpc", "2.0");
    message.add("id", request.get("id"));
    message.add("result", JsonParser.parseString(result));
    say(message);
  }

  /** Waits for the answer to a request. */
  JsonObject answer(int id) {
    return await(
        message ->
            !message.has("method") && message.has("id") && message.get("id").getAsInt() == id);
  }

  /** Tells something that has no answer. */
  void tell(String method, JsonObject params) {
    say(message(method, params));
  }

  private static JsonObject message(String method, JsonObject params) {
    JsonObject message = new JsonObject();
    message.addProperty("jsonrpc", "2.0");
    message.addProperty("method", method);
    message.add("params", params);
    return message;
  }

  private void say(JsonObject message) {
    talk.say(message.toString());
  }

  /** Says the text of one message, whatever it is. */
  void say(String message) {
    talk.say(message);
  }

  /** Sends bytes, whatever they are. */
  void bytes(byte[] raw) {
    talk.bytes(raw);
  }

  /** Waits for a message. */
  JsonObject await(Predicate<JsonObject> wanted) {
    return talk.await(wanted);
  }

  /** Returns all that the server said. */
  List<JsonObject> heard() {
    return talk.heard();
  }

  /** Forgets what was heard so far. */
  void forget() {
    talk.forget();
  }

  /** Returns what the server wrote to its log. */
  String log() {
    return talk.log();
  }

  /** Waits for the diagnostics of a version of a document. */
  JsonArray awaitDiagnostics(String uri, int version) {
    return await(
            message ->
                isAbout(message, uri)
                    && message.getAsJsonObject("params").has("version")
                    && message.getAsJsonObject("params").get("version").getAsInt() == version)
        .getAsJsonObject("params")
        .getAsJsonArray("diagnostics");
  }

  /** Opens a document and waits for its diagnostics. */
  JsonArray diagnosticsOf(String uri, String text) {
    open(uri, text);
    return awaitDiagnostics(uri, 1);
  }

  private static boolean isAbout(JsonObject message, String uri) {
    return message.has("method")
        && message.get("method").getAsString().equals("textDocument/publishDiagnostics")
        && message.getAsJsonObject("params").get("uri").getAsString().equals(uri);
  }

  /** Says goodbye and returns the exit code. */
  int quit() {
    request("shutdown", new JsonObject());
    tell("exit", new JsonObject());
    return exitCode();
  }

  /** Waits for the end of the process and returns its exit code. */
  int exitCode() {
    return talk.exitCode();
  }

  /** Closes the stream to the server. */
  void hangUp() throws IOException {
    talk.hangUp();
  }

  /** Returns the process. */
  Process process() {
    return talk.process();
  }

  @Override
  public void close() {
    talk.process().destroyForcibly();
  }
}
