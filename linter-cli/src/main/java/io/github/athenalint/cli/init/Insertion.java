package io.github.athenalint.cli.init;

import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Edit;
import io.github.athenalint.text.LineIndex;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Members;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/**
 * Finds the place of a target in a file with profiles, and writes it there as its neighbours are
 * laid out.
 *
 * @param source the file
 * @param yaml its tree
 * @param top the mapping of profiles
 * @param draft the target
 * @param schema the fields that the adapter reads
 */
record Insertion(SourceText source, YamlFile yaml, Mapping top, Draft draft, Schema schema) {

  /** Returns the only edit that has to be made. */
  Edit edit(boolean force) throws Refusal {
    Optional<Entry> profile = own(block(top, "the file"), draft.profile(), "profile");
    if (profile.isEmpty()) {
      Entry last = last(top);
      String text = style(last).render(TargetText.profile(draft, schema));
      return Edit.insert(end(last), lineBreak().repeat(2) + indent(last) + text);
    }
    Mapping outputs = outputs(profile.get());
    Optional<Entry> target = own(outputs, draft.target(), "target");
    if (target.isPresent() && !force) {
      throw new Refusal(taken());
    }
    Entry model = target.orElseGet(() -> last(outputs));
    String text = style(model).render(TargetText.target(draft, schema));
    return target.isPresent()
        ? new Edit(new Span(model.key().span().start(), end(model)), text)
        : Edit.insert(end(model), lineBreak() + indent(model) + text);
  }

  private String taken() {
    return "profile `"
        + draft.profile()
        + "` in "
        + source.name()
        + " already has a target `"
        + draft.target()
        + "`; `--force` replaces it";
  }

  private Mapping outputs(Entry profile) throws Refusal {
    Mapping inner = block(profile.value(), "profile `" + draft.profile() + "`");
    Entry outputs =
        own(inner, "outputs", "key")
            .orElseThrow(() -> new Refusal("profile `" + draft.profile() + "` has no `outputs`"));
    return block(outputs.value(), "`outputs` of profile `" + draft.profile() + "`");
  }

  /** Returns the mapping that is written right there, line by line. */
  private Mapping block(Node node, String what) throws Refusal {
    String where = what + " in " + source.name();
    if (!(node instanceof Mapping mapping)) {
      throw new Refusal(where + " is no mapping of its own, so nothing can be added to it");
    }
    if (mapping.flow() || mapping.entries().isEmpty()) {
      throw new Refusal(where + " is written in braces; write it line by line to add to it");
    }
    if (!indent(last(mapping)).isBlank()) {
      throw new Refusal(where + " begins in the middle of a line; add the target by hand");
    }
    return mapping;
  }

  /** Returns the entry that is written in the mapping itself, not in one that it merges. */
  private Optional<Entry> own(Mapping mapping, String name, String what) throws Refusal {
    List<Entry> named = named(mapping.entries(), name);
    boolean merged = named.isEmpty() && !named(Members.of(mapping), name).isEmpty();
    if (named.size() > 1 || merged) {
      String why = merged ? "` comes from a merge key" : "` stands twice";
      throw new Refusal(what + " `" + name + why + " in " + source.name() + ": mend that first");
    }
    return named.stream().findFirst();
  }

  private static List<Entry> named(List<Entry> entries, String name) {
    return Lists.only(entries, entry -> entry.name().equals(Optional.of(name)));
  }

  private static Entry last(Mapping mapping) {
    return mapping.entries().get(mapping.entries().size() - 1);
  }

  private BlockStyle style(Entry model) {
    int step = BlockStyle.USUAL.step();
    if (model.value() instanceof Mapping inner && !inner.flow() && !inner.entries().isEmpty()) {
      int deeper = column(inner.entries().get(0)) - column(model);
      step = deeper > 0 ? deeper : step;
    }
    return new BlockStyle(lineBreak(), indent(model), step);
  }

  private int column(Entry entry) {
    return entry.key().span().start() - lineStart(entry);
  }

  private int lineStart(Entry entry) {
    LineIndex lines = source.lines();
    int start = lines.span(lines.line(entry.key().span().start())).start();
    return start == 0 && source.hasByteOrderMark() ? 1 : start;
  }

  private String indent(Entry entry) {
    return source.text(new Span(lineStart(entry), entry.key().span().start()));
  }

  /**
   * Returns the end of the last line of an entry; comment lines right below that are indented
   * deeper than its key belong to it.
   */
  private int end(Entry entry) {
    LineIndex lines = source.lines();
    int line = lines.line(entry.span().end());
    if (line > 1 && lines.span(line).start() == entry.span().end()) {
      line--;
    }
    while (line < lines.count() && isComment(lines.span(line + 1), column(entry))) {
      line++;
    }
    return lines.span(line).end();
  }

  private boolean isComment(Span line, int column) {
    return Lists.any(
        yaml.comments(),
        comment ->
            comment.ownLine()
                && line.contains(comment.span())
                && comment.span().start() - line.start() > column);
  }

  private String lineBreak() {
    return lineBreak(source.text());
  }

  /** Returns what ends the first line. */
  static String lineBreak(String text) {
    int end = text.indexOf('\n');
    return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }
}
