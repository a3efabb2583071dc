package io.github.athenalint.yaml;

import io.github.athenalint.text.SourceText;

/** Writes a tree as lines of kinds and texts, each text being what stands at the node's span. */
final class NodeOutline {

  private NodeOutline() {}

  static String of(SourceText source, Node node) {
    StringBuilder out = new StringBuilder();
    write(source, node, "", out);
    return out.toString();
  }

  private static void write(SourceText source, Node node, String indent, StringBuilder out) {
    String text = firstLine(source, node);
    out.append(indent);
    if (node instanceof Scalar scalar) {
      out.append(scalar.style()).append(" '").append(text).append('\'');
      scalar.tag().ifPresent(tag -> out.append(' ').append(tag));
    } else if (node instanceof Alias alias) {
      out.append("alias ").append(text).append(" -> ").append(firstLine(source, alias.target()));
    } else {
      boolean flow = node instanceof Mapping m ? m.flow() : ((Sequence) node).flow();
      out.append(flow ? "flow " : "").append(node instanceof Mapping ? "mapping " : "sequence ");
      out.append(text);
    }
    node.anchor().ifPresent(anchor -> out.append(' ').append(source.text(anchor.span())));
    out.append('\n');
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        write(source, entry.key(), indent + "  ", out);
        write(source, entry.value(), indent + "  ", out);
      }
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> write(source, item, indent + "  ", out));
    }
  }

  private static String firstLine(SourceText source, Node node) {
    String text = source.text(node.span());
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end) + "…";
  }
}
