package io.github.athenalint.lsp;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.athenalint.lint.RuleBook;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.feature.CodeActions;
import io.github.athenalint.lsp.feature.CodeLenses;
import io.github.athenalint.lsp.feature.Standing;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;

/** The commands of the server. */
final class Commands {

  /** Makes the change of a code action, for a client that takes none itself. */
  private static final String APPLY = "athena-lint.apply";

  /** What they are called. */
  static final List<String> NAMES =
      List.of(CodeActions.EXPLAIN, APPLY, Standing.STATUS, CodeLenses.LIVE);

  private final Desk desk;
  private final LiveAsking live;
  private final LanguageClient client;
  private final Log log;

  Commands(Desk desk, LiveAsking live, LanguageClient client, Log log) {
    this.desk = desk;
    this.live = live;
    this.client = client;
    this.log = log;
  }

  CompletableFuture<Object> run(ExecuteCommandParams params) {
    List<Object> arguments = Optional.ofNullable(params.getArguments()).orElse(List.of());
    return switch (params.getCommand()) {
      case CodeActions.EXPLAIN ->
          word(arguments, 0)
              .flatMap(RuleBook::named)
              .<CompletableFuture<Object>>map(
                  rule -> CompletableFuture.completedFuture(explain(rule)))
              .orElseGet(() -> refused("the command takes the name of a rule"));
      case APPLY -> apply(arguments);
      case Standing.STATUS ->
          word(arguments, 0)
              .map(uri -> desk.<Object>answer(uri, new JsonObject(), Standing::of))
              .orElseGet(() -> refused("the command takes the URI of a document"));
      case CodeLenses.LIVE ->
          word(arguments, 0)
              .map(
                  uri ->
                      live.start(
                          uri, word(arguments, 1), word(arguments, 2), params.getWorkDoneToken()))
              .orElseGet(() -> refused("the command takes the URI of a document"));
      default -> refused("there is no such command");
    };
  }

  private static CompletableFuture<Object> refused(String why) {
    return Refusal.now(ResponseErrorCode.InvalidParams, why);
  }

  private static Optional<String> word(List<Object> arguments, int index) {
    return argument(arguments, index)
        .filter(JsonPrimitive::isString)
        .map(JsonPrimitive::getAsString);
  }

  private static Optional<Integer> number(List<Object> arguments, int index) {
    return argument(arguments, index).filter(JsonPrimitive::isNumber).map(JsonPrimitive::getAsInt);
  }

  private static Optional<JsonPrimitive> argument(List<Object> arguments, int index) {
    return arguments.size() > index && arguments.get(index) instanceof JsonPrimitive value
        ? Optional.of(value)
        : Optional.empty();
  }

  /** Shows the page of a rule as well as the client can, and returns it as Markdown. */
  private String explain(Rule rule) {
    RuleDoc page = RuleDoc.of(rule);
    String url = RuleDoc.url(rule.info().name());
    if (desk.world().grounds().client().showsDocuments()) {
      ShowDocumentParams show = new ShowDocumentParams(url);
      show.setExternal(true);
      log.wish(client.showDocument(show));
    } else {
      String gist = page.summary() + "\n" + url;
      client.showMessage(new MessageParams(MessageType.Info, gist));
    }
    return page.readable();
  }

  /** Returns a code action as the client takes it. */
  static Either<Command, CodeAction> offered(CodeAction action, Snapshot snapshot, Range range) {
    if (snapshot.world().grounds().client().takesCodeActions()) {
      return Either.forRight(action);
    }
    if (action.getCommand() != null) {
      return Either.forLeft(action.getCommand());
    }
    Span place = snapshot.positions().span(range);
    return Either.forLeft(
        new Command(
            action.getTitle(),
            APPLY,
            List.of(
                action.getTitle(),
                snapshot.uri(),
                snapshot.version(),
                place.start(),
                place.end())));
  }

  /** Looks for the action again, in the same version of the document, and makes its change. */
  private CompletableFuture<Object> apply(List<Object> arguments) {
    Optional<String> title = word(arguments, 0);
    String uri = word(arguments, 1).orElse("");
    Optional<Integer> version = number(arguments, 2);
    int start = Math.max(0, number(arguments, 3).orElse(0));
    int end = Math.max(start, number(arguments, 4).orElse(0));
    return desk.answer(
        uri,
        false,
        now -> {
          Optional<CodeAction> action =
              Optional.of(now)
                  .filter(same -> version.equals(Optional.of(same.version())))
                  .map(same -> same.positions().range(new Span(start, end)))
                  .flatMap(
                      range ->
                          CodeActions.of(now, range, new CodeActionContext(List.of())).stream()
                              .filter(one -> Optional.of(one.getTitle()).equals(title))
                              .findFirst());
          action.ifPresent(
              one -> log.wish(client.applyEdit(new ApplyWorkspaceEditParams(one.getEdit()))));
          return action.isPresent();
        });
  }
}
