package io.github.athenalint.lsp.place;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * A text in which a word of our own stands in the place of the one under the cursor, so that it can
 * be read while that one is half written.
 *
 * @param source the text with the probe
 * @param yaml its tree
 * @param spot where the probe is in the tree
 * @param cursor the word that it stands for, in the text without it
 */
public record Probe(SourceText source, YamlFile yaml, Spot spot, Cursor cursor) {

  /**
   * Returns the probe at an offset; nothing where no key and no value can be written. Where a word
   * of ours breaks a sound text, such as between two indentations, any word would.
   *
   * @param source the text
   * @param now its tree
   * @param offset the offset
   */
  public static Optional<Probe> at(SourceText source, YamlFile now, int offset) {
    boolean sound = now.problems().isEmpty();
    List<Cursor> readings = Cursor.readings(source, offset);
    boolean broken = false;
    for (Cursor cursor : readings) {
      SourceText probed = probed(source, cursor);
      YamlFile yaml = YamlReader.read(probed);
      boolean breaks = !yaml.problems().isEmpty();
      Optional<Probe> probe = sound && breaks ? Optional.empty() : found(probed, yaml, cursor);
      if (probe.isPresent()) {
        return probe;
      }
      broken |= breaks;
    }
    return broken && !sound ? outlined(source, readings) : Optional.empty();
  }

  /** The indentation of its line tells where the probe is when the tree cannot. */
  private static Optional<Probe> outlined(SourceText source, List<Cursor> readings) {
    for (Cursor cursor : readings) {
      SourceText outline = Outline.around(probed(source, cursor), cursor.probeStart());
      Optional<Probe> probe = found(outline, YamlReader.read(outline), cursor);
      if (probe.isPresent()) {
        return probe;
      }
    }
    return Optional.empty();
  }

  private static SourceText probed(SourceText source, Cursor cursor) {
    return SourceText.of(source.name(), Edit.apply(source.text(), List.of(cursor.probe())));
  }

  private static Optional<Probe> found(SourceText source, YamlFile yaml, Cursor cursor) {
    boolean isKey = cursor.part() == Cursor.Part.KEY;
    return yaml.root()
        .flatMap(root -> Spot.at(root, cursor.probeStart()))
        .filter(spot -> isProbe(spot.node()) && spot.isKey() == isKey)
        .map(spot -> new Probe(source, yaml, spot, cursor));
  }

  /** Tells whether a node is the probe. */
  public static boolean isProbe(Node node) {
    return node instanceof Scalar scalar && scalar.text().equals(Cursor.PROBE);
  }

  /**
   * Returns what stands at an offset of a text; where the text is broken, by the indentation of its
   * line.
   *
   * @param source the text
   * @param yaml its tree
   * @param offset the offset
   */
  public static Optional<Sight> sight(SourceText source, YamlFile yaml, int offset) {
    Optional<Sight> seen =
        yaml.root()
            .flatMap(root -> Spot.at(root, offset))
            .map(spot -> new Sight(source, yaml, spot));
    if (seen.isPresent() || yaml.problems().isEmpty()) {
      return seen;
    }
    SourceText outline = Outline.around(source, offset);
    YamlFile drawn = YamlReader.read(outline);
    return drawn
        .root()
        .flatMap(root -> Spot.at(root, offset))
        .map(spot -> new Sight(outline, drawn, spot));
  }

  /**
   * What stands somewhere in a text.
   *
   * @param source the text, or what is left of it; offsets are the same
   * @param yaml its tree
   * @param spot what stands there
   */
  public record Sight(SourceText source, YamlFile yaml, Spot spot) {}
}
