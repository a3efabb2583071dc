package io.github.athenalint.lsp.feature;

import com.google.gson.JsonPrimitive;
import io.github.athenalint.lint.Fixed;
import io.github.athenalint.lint.Fixer;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;

/**
 * {@code textDocument/codeAction}: ways out of what was found. All edits are made from the text
 * that the server has, and are in the action itself.
 */
public final class CodeActions {

  /** The kind of the action that makes all safe fixes. */
  public static final String FIX_ALL = CodeActionKind.SourceFixAll + ".athena-lint";

  /** The command that explains a rule. */
  public static final String EXPLAIN = "athena-lint.explain";

  /** Of so many findings one can be ignored; each is tried out. */
  private static final int MOST_TRIED = 20;

  private final Snapshot snapshot;
  private final Predicate<String> wanted;
  private final List<Diagnostic> shown;
  private final List<CodeAction> actions = new ArrayList<>();

  private CodeActions(Snapshot snapshot, Predicate<String> wanted) {
    this.snapshot = snapshot;
    this.wanted = wanted;
    this.shown = Diagnostics.shown(snapshot);
  }

  /**
   * Returns the actions for a place, the best first.
   *
   * @param range the place
   * @param context which findings the client shows there, and which kinds of actions it asks for
   */
  public static List<CodeAction> of(Snapshot snapshot, Range range, CodeActionContext context) {
    CodeActions all = new CodeActions(snapshot, kinds(context));
    if (all.wanted.test(CodeActionKind.QuickFix)) {
      List<Diagnostic> meant = new Meant(snapshot, range, context.getDiagnostics()).of(all.shown);
      meant.forEach(all::fix);
      meant.stream().map(Diagnostic::rule).distinct().forEach(all::fixAllOf);
      meant.stream().limit(MOST_TRIED).forEach(all::ignore);
      meant.stream().map(Diagnostic::rule).distinct().forEach(all::explain);
    }
    if (all.wanted.test(FIX_ALL)) {
      all.fixAll();
    }
    return all.actions;
  }

  /** Kinds are a tree: who asks for {@code source.fixAll} asks for all below it. */
  private static Predicate<String> kinds(CodeActionContext context) {
    List<String> only = context.getOnly();
    return kind ->
        only == null
            || only.stream()
                .anyMatch(
                    asked -> asked.isEmpty() || kind.equals(asked) || kind.startsWith(asked + "."));
  }

  private void fix(Diagnostic found) {
    boolean preferred = true;
    for (Fix fix : found.fixes()) {
      String title = capitalised(fix.title()) + (fix.isSafe() ? "" : " (unsafe)");
      CodeAction action = edit(title, CodeActionKind.QuickFix, fix.edits());
      action.setDiagnostics(List.of(Diagnostics.of(found, snapshot)));
      if (fix.isSafe() && preferred && snapshot.world().grounds().client().prefersCodeActions()) {
        action.setIsPreferred(true);
        preferred = false;
      }
    }
  }

  private void fixAllOf(String rule) {
    List<Diagnostic> alike =
        shown.stream().filter(one -> one.rule().equals(rule) && !one.fixes().isEmpty()).toList();
    if (alike.size() > 1) {
      boolean safe = alike.stream().allMatch(one -> one.fixes().stream().anyMatch(Fix::isSafe));
      String title = "Fix all `" + rule + "` in this file" + (safe ? "" : " (unsafe)");
      fixed(one -> one.rule().equals(rule), !safe)
          .ifPresent(edits -> edit(title, CodeActionKind.QuickFix, edits));
    }
  }

  private void fixAll() {
    fixed(one -> true, false).ifPresent(edits -> edit("Make all safe fixes", FIX_ALL, edits));
  }

  private Optional<List<Edit>> fixed(Predicate<Diagnostic> which, boolean unsafe) {
    Fixer fixer =
        new Fixer(
            source -> snapshot.lint(source.text()),
            one -> which.test(one) && Diagnostics.isShown(one, snapshot),
            unsafe);
    Fixed fixed = fixer.fix(snapshot.report());
    return Optional.of(fixed.edits())
        .filter(edits -> !edits.isEmpty())
        .filter(edits -> edits.stream().noneMatch(this::reveals));
  }

  private boolean reveals(Edit edit) {
    return snapshot.report().reveals(edit.newText());
  }

  private void ignore(Diagnostic found) {
    IgnoreComment comment = new IgnoreComment(snapshot, found);
    Optional<List<Edit>> line = comment.onLine();
    String title = "Ignore `" + found.rule() + "` " + (line.isPresent() ? "here" : "in this file");
    line.or(comment::inFile)
        .ifPresent(
            edits ->
                edit(title, CodeActionKind.QuickFix, edits)
                    .setDiagnostics(List.of(Diagnostics.of(found, snapshot))));
  }

  private void explain(String rule) {
    CodeAction action = new CodeAction("Explain `" + rule + "`");
    action.setKind(CodeActionKind.QuickFix);
    action.setCommand(
        new Command("Explain `" + rule + "`", EXPLAIN, List.of(new JsonPrimitive(rule))));
    actions.add(action);
  }

  private CodeAction edit(String title, String kind, List<Edit> edits) {
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    action.setEdit(Changes.of(snapshot, edits));
    actions.add(action);
    return action;
  }

  private static String capitalised(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }
}
