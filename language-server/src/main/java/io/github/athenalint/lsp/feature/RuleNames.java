package io.github.athenalint.lsp.feature;

import io.github.athenalint.lint.Report.Kind;
import io.github.athenalint.lint.RuleBook;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.Span;
import io.github.athenalint.yaml.Comment;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Where a document names rules: in comments that silence them, and in a configuration. */
final class RuleNames {

  private static final Regex IGNORE =
      Regex.of("athena-lint:\\s*ignore(?:-file)?\\s*\\[([^\\]]*)\\]");
  private static final Regex NAME = Regex.of("[a-z][a-z0-9-]*");

  private RuleNames() {}

  /** Returns the places of the names that are names of rules. */
  static List<Span> in(Snapshot snapshot) {
    List<Span> names = new ArrayList<>();
    if (snapshot.kind() == Kind.OTHER) {
      return names;
    }
    for (Comment comment : snapshot.yaml().comments()) {
      Matcher ignore = IGNORE.matcher(snapshot.source().text(comment.span()));
      if (ignore.find()) {
        Matcher name = NAME.matcher(ignore.group(1));
        int start = comment.span().start() + ignore.start(1);
        while (name.find()) {
          take(snapshot, new Span(start + name.start(), start + name.end()), names);
        }
      }
    }
    if (snapshot.kind() == Kind.CONFIGURATION) {
      rules(snapshot)
          .ifPresent(rules -> rules.entries().forEach(e -> take(snapshot, e.key().span(), names)));
    }
    return names;
  }

  private static Optional<Mapping> rules(Snapshot snapshot) {
    return snapshot
        .yaml()
        .root()
        .filter(Mapping.class::isInstance)
        .flatMap(
            root ->
                ((Mapping) root)
                    .entries().stream()
                        .filter(entry -> entry.name().equals(Optional.of("rules")))
                        .map(Entry::value)
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                        .findFirst());
  }

  private static void take(Snapshot snapshot, Span span, List<Span> names) {
    if (RuleBook.named(snapshot.source().text(span)).isPresent()) {
      names.add(span);
    }
  }
}
