package io.github.athenalint.lsp;

import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows while it waits for long work.
 *
 * @param client the client
 * @param token what it knows the work by; nothing if it does not want to know
 */
record WorkDone(LanguageClient client, @Nullable Either<String, Integer> token) {

  void begin(String title, boolean cancellable) {
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle(title);
    begin.setCancellable(cancellable);
    if (!cancellable) {
      begin.setPercentage(0);
    }
    tell(begin);
  }

  void report(int done, int all, String what) {
    WorkDoneProgressReport report = new WorkDoneProgressReport();
    report.setMessage(done + " of " + all + " " + what);
    report.setPercentage(100 * done / all);
    tell(report);
  }

  void report(String message) {
    WorkDoneProgressReport report = new WorkDoneProgressReport();
    report.setMessage(message);
    tell(report);
  }

  void end() {
    tell(new WorkDoneProgressEnd());
  }

  private void tell(WorkDoneProgressNotification what) {
    if (token != null) {
      client.notifyProgress(new ProgressParams(token, Either.forLeft(what)));
    }
  }
}
