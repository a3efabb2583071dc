package io.github.athenalint.lsp.feature;

import io.github.athenalint.jinja.Template;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.lsp.page.TablePath;
import io.github.athenalint.lsp.page.Veil;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.TableStore;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.SecretMarks;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Rendering;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code textDocument/inlayHint}: what counts though nobody wrote it: where the tables of an output
 * go, what a template gives where no variable is set, and how many threads there are.
 */
public final class InlayHints {

  private final Snapshot snapshot;
  private final Span wanted;
  private final Veil veil;
  private final List<InlayHint> hints = new ArrayList<>();

  private InlayHints(Snapshot snapshot, Span wanted) {
    this.snapshot = snapshot;
    this.wanted = wanted;
    this.veil = Veil.of(snapshot);
  }

  /** Returns the hints in a range. */
  public static List<InlayHint> of(Snapshot snapshot, Range range) {
    InlayHints hints = new InlayHints(snapshot, snapshot.positions().span(range));
    if (snapshot.world().grounds().settings().hints()) {
      snapshot.profiles().map(ProfilesFile::profiles).stream()
          .flatMap(List::stream)
          .forEach(hints::look);
    }
    return hints.hints;
  }

  private void look(Profile profile) {
    profile.entry("target").ifPresent(entry -> template(entry.value()));
    for (Target target : profile.athenaTargets()) {
      for (Member member : target.members()) {
        boolean secret =
            SecretMarks.isTelling(member.name())
                || snapshot.schema().field(member.name()).filter(Field::secret).isPresent();
        if (!secret && target.writesItself(member)) {
          template(member.value().node());
        }
      }
      tables(target);
      threads(target);
    }
  }

  /** A template that is a default and nothing else says that itself. */
  private void template(Node node) {
    if (!(node instanceof Scalar scalar) || !Template.isTemplate(scalar.text())) {
      return;
    }
    Template template = Template.parse(scalar.text());
    boolean composed =
        !template.isSingleOutput()
            && template.envVars().stream().anyMatch(use -> use.fallback().isPresent())
            && template.envVars().stream().noneMatch(use -> use.isSecret());
    if (composed) {
      value(scalar)
          .ifPresent(text -> hint(scalar.span().end(), "= " + text, "where no variable is set"));
    }
  }

  private Optional<String> value(Scalar scalar) {
    Value value =
        Rendering.render(
                snapshot.source(), scalar, Environment.of(Map.of()), snapshot.options().dialect())
            .value();
    return value.asText().filter(text -> !text.isEmpty() && !veil.covers(scalar.span()));
  }

  /** Stands behind the value that decides: the data directory, or else the staging directory. */
  private void tables(Target target) {
    Optional<Node> decides = TableStore.written(target).map(Value::node);
    decides
        .filter(node -> target.members().stream().anyMatch(one -> writes(target, one, node)))
        .ifPresent(
            node ->
                TablePath.of(target)
                    .ifPresent(
                        path ->
                            hint(node.span().end(), "tables: " + path, "where dbt writes tables")));
  }

  private static boolean writes(Target target, Member member, Node node) {
    return member.value().node() == node && target.writesItself(member);
  }

  private void threads(Target target) {
    Optional<Member> type = target.member("type").filter(target::writesItself);
    Optional<Object> standard = snapshot.schema().field("threads").flatMap(Field::defaultValue);
    if (type.isPresent() && standard.isPresent() && target.member("threads").isEmpty()) {
      hint(
          type.get().value().node().span().end(),
          "threads: " + standard.get(),
          "the default, since there is no `threads:`");
    }
  }

  private void hint(int offset, String label, String tooltip) {
    if (wanted.start() <= offset && offset <= wanted.end()) {
      InlayHint hint =
          new InlayHint(snapshot.positions().position(offset), Either.forLeft(veil.over(label)));
      hint.setKind(InlayHintKind.Type);
      hint.setPaddingLeft(true);
      hint.setTooltip(tooltip);
      hints.add(hint);
    }
  }
}
