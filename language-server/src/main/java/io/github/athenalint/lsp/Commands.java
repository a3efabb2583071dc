package io.github.athenalint.lsp;

import com.google.gson.JsonPrimitive;
import io.github.athenalint.lint.Rules;
import io.github.athenalint.lsp.feature.CodeActions;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;

/** The commands of the server. */
final class Commands {

  /** What they are called. */
  static final List<String> NAMES = List.of(CodeActions.EXPLAIN);

  private final Desk desk;
  private final LanguageClient client;
  private final Log log;

  Commands(Desk desk, LanguageClient client, Log log) {
    this.log = log;
    this.desk = desk;
    this.client = client;
  }

  CompletableFuture<Object> run(ExecuteCommandParams params) {
    if (!NAMES.contains(params.getCommand())) {
      return refused("there is no such command");
    }
    return argument(params)
        .flatMap(Commands::rule)
        .<CompletableFuture<Object>>map(rule -> CompletableFuture.completedFuture(explain(rule)))
        .orElseGet(() -> refused("the command takes the name of a rule"));
  }

  private static CompletableFuture<Object> refused(String why) {
    return CompletableFuture.failedFuture(
        new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, why, null)));
  }

  private static Optional<String> argument(ExecuteCommandParams params) {
    return Optional.ofNullable(params.getArguments()).stream()
        .flatMap(List::stream)
        .filter(JsonPrimitive.class::isInstance)
        .map(word -> ((JsonPrimitive) word).getAsString())
        .findFirst();
  }

  private static Optional<Rule> rule(String name) {
    return Rules.all().stream().filter(rule -> rule.info().name().equals(name)).findFirst();
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
}
