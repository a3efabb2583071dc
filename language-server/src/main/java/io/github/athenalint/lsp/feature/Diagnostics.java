package io.github.athenalint.lsp.feature;

import com.google.gson.JsonObject;
import io.github.athenalint.lint.Report;
import io.github.athenalint.lint.Rules;
import io.github.athenalint.lsp.document.Document;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.profile.Recognition;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.rule.Related;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;

/** {@code textDocument/publishDiagnostics} and its kin: what the linter says of a document. */
public final class Diagnostics {

  private static final String SOURCE = "athena-lint";

  /** So many findings no editor shows at once, and no reader looks at. */
  private static final int MOST = 20_000;

  private static final Map<String, RuleInfo> RULES =
      Rules.all().stream().map(Rule::info).collect(Collectors.toMap(RuleInfo::name, info -> info));

  private Diagnostics() {}

  /** Returns what is shown of a document; it is never silent about what it does not show. */
  public static List<org.eclipse.lsp4j.Diagnostic> of(Snapshot snapshot) {
    try {
      Optional<String> unchecked = unchecked(snapshot);
      return unchecked.isPresent()
          ? List.of(remark(unchecked.get(), snapshot))
          : all(shown(snapshot), snapshot);
    } catch (OutOfMemoryError tooMuch) {
      return List.of(
          remark(
              "too much for this server, so it is not checked; `athena-lint FILE` does", snapshot));
    }
  }

  /** Of more than anybody reads the worst are shown, and how many there are beside them. */
  private static List<org.eclipse.lsp4j.Diagnostic> all(List<Diagnostic> found, Snapshot snapshot) {
    Stream<Diagnostic> worst =
        found.size() <= MOST
            ? found.stream()
            : found.stream()
                .sorted(Comparator.comparing(Diagnostic::severity).reversed())
                .limit(MOST)
                .sorted(Diagnostic.ORDER);
    List<org.eclipse.lsp4j.Diagnostic> all =
        worst.map(one -> of(one, snapshot)).collect(Collectors.toCollection(ArrayList::new));
    if (found.size() > MOST) {
      String more = "%d more findings are not shown here; `athena-lint FILE` shows all";
      all.add(remark(more.formatted(found.size() - MOST), snapshot));
    }
    return all;
  }

  /** Returns the findings that are shown; what several targets share is shown once. */
  static List<Diagnostic> shown(Snapshot snapshot) {
    Set<List<Object>> said = new HashSet<>();
    return snapshot.report().diagnostics().stream()
        .filter(found -> isShown(found, snapshot))
        .filter(found -> said.add(List.of(found.rule(), found.span(), found.message())))
        .toList();
  }

  /** Tells whether a finding is not too mild to be shown. */
  static boolean isShown(Diagnostic found, Snapshot snapshot) {
    return found.severity().compareTo(snapshot.world().grounds().settings().show()) >= 0;
  }

  /** Returns why nothing is said of a document that something could be said of. */
  private static Optional<String> unchecked(Snapshot snapshot) {
    if (snapshot.document().isTooLong()) {
      return Recognition.isProfiles(snapshot.source(), snapshot.yaml())
          ? Optional.of(
              "larger than %d KiB, so it is not checked here; `athena-lint FILE` does"
                  .formatted(Document.MAX_LENGTH / 1024))
          : Optional.empty();
    }
    return snapshot.obstacle().filter(why -> concernsUs(snapshot.kind()));
  }

  private static boolean concernsUs(Report.Kind kind) {
    return switch (kind) {
      case PROFILES, PLATFORM, PROJECT -> true;
      case CONFIGURATION, OTHER -> false;
    };
  }

  private static org.eclipse.lsp4j.Diagnostic remark(String why, Snapshot snapshot) {
    return new org.eclipse.lsp4j.Diagnostic(
        snapshot.positions().range(snapshot.source().lines().span(1)),
        why,
        DiagnosticSeverity.Warning,
        SOURCE);
  }

  /** Returns a finding as the protocol writes it. */
  static org.eclipse.lsp4j.Diagnostic of(Diagnostic found, Snapshot snapshot) {
    org.eclipse.lsp4j.Diagnostic shown =
        new org.eclipse.lsp4j.Diagnostic(
            snapshot.positions().range(found.span()),
            found.message() + found.help().map(help -> "\nhelp: " + help).orElse(""),
            severity(found.severity()),
            SOURCE,
            found.rule());
    shown.setCodeDescription(new DiagnosticCodeDescription(RuleDoc.url(found.rule())));
    List<DiagnosticTag> tags = tags(found);
    if (!tags.isEmpty()) {
      shown.setTags(tags);
    }
    List<DiagnosticRelatedInformation> related =
        Stream.concat(
                found.related().stream().flatMap(other -> related(other, snapshot).stream()),
                Elsewhere.of(found, snapshot).stream())
            .toList();
    if (!related.isEmpty()) {
      shown.setRelatedInformation(related);
    }
    shown.setData(data(found.span()));
    return shown;
  }

  /** Returns what tells a finding apart from others of its rule, when a client sends it back. */
  static JsonObject data(Span span) {
    JsonObject data = new JsonObject();
    data.addProperty("start", span.start());
    data.addProperty("end", span.end());
    return data;
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
    };
  }

  private static List<DiagnosticTag> tags(Diagnostic found) {
    List<DiagnosticTag> tags = new ArrayList<>();
    RuleInfo info = RULES.get(found.rule());
    if (info != null && info.traits().contains(Trait.WITHOUT_EFFECT)) {
      tags.add(DiagnosticTag.Unnecessary);
    }
    if (info != null && info.traits().contains(Trait.DEPRECATED)) {
      tags.add(DiagnosticTag.Deprecated);
    }
    return tags;
  }

  /** A place in another file is named by the file's name: it lies beside this one. */
  private static Optional<DiagnosticRelatedInformation> related(Related other, Snapshot snapshot) {
    Optional<Snapshot> where =
        other.path().equals(snapshot.source().name())
            ? Optional.of(snapshot)
            : snapshot
                .document()
                .path()
                .map(path -> path.resolveSibling(other.path()))
                .flatMap(snapshot.world()::snapshot);
    return where.map(
        there ->
            new DiagnosticRelatedInformation(
                new Location(there.uri(), there.positions().range(other.span())), other.message()));
  }
}
