package io.github.athenalint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.text.SourceText;
import org.junit.jupiter.api.Test;

/** Trees, spans and comments of files that are in order. */
class YamlReaderTest {

  @Test
  void everyNodeKnowsItsText() {
    assertTree(
        """
        dev: &d
          type: athena
          tags: [a, 'b', "c"]
          none:
          note: |  # why
            one # no comment

          list:
          - x
          - k: !!str 1
        prod: {<<: *d, 'it''s': &n 2 }
        """,
        """
        mapping dev: &d…
          PLAIN 'dev'
          mapping type: athena… &d
            PLAIN 'type'
            PLAIN 'athena'
            PLAIN 'tags'
            flow sequence [a, 'b', "c"]
              PLAIN 'a'
              SINGLE_QUOTED ''b''
              DOUBLE_QUOTED '"c"'
            PLAIN 'none'
            PLAIN ''
            PLAIN 'note'
            LITERAL '|  # why…'
            PLAIN 'list'
            sequence - x…
              PLAIN 'x'
              mapping k: !!str 1
                PLAIN 'k'
                PLAIN '1' tag:yaml.org,2002:str
          PLAIN 'prod'
          flow mapping {<<: *d, 'it''s': &n 2 }
            PLAIN '<<'
            alias *d -> type: athena…
            SINGLE_QUOTED ''it''s''
            PLAIN '2' &n
        """);
  }

  @Test
  void missingValueStandsRightAfterItsColon() {
    Mapping root = (Mapping) read("a:   # nothing\nb: &x\n").root().orElseThrow();
    assertThat(root.entries().get(0).value().span().start()).isEqualTo(2);
    assertThat(root.entries().get(1).value().span().start()).isEqualTo(20);
    assertThat(root.entries()).allMatch(entry -> entry.value().span().isEmpty());
  }

  @Test
  void blockScalarEndsWithItsLastContent() {
    SourceText source = SourceText.of("p", "a: |+\n  x\n  y  \n\n\n# c\nb: >-  # d\nc: 1\n");
    YamlFile file = YamlReader.read(source);
    Mapping root = (Mapping) file.root().orElseThrow();
    assertThat(source.text(root.entries().get(0).value().span())).isEqualTo("|+\n  x\n  y  ");
    assertThat(source.text(root.entries().get(1).value().span())).isEqualTo(">-");
    assertThat(file.comments()).extracting(Comment::text).containsExactly("c", "d");
  }

  @Test
  void offsetsCountUtf16UnitsWithMarkAndAnyLineEnd() {
    SourceText source =
        SourceText.of("p", "\uFEFF\uD83D\uDE00: '\uD83D\uDE00'\r\nb: x # \uD83D\uDE00\rc: y\n");
    YamlFile file = YamlReader.read(source);
    Mapping root = (Mapping) file.root().orElseThrow();
    assertThat(root.entries())
        .extracting(entry -> source.text(entry.span()))
        .containsExactly("\uD83D\uDE00: '\uD83D\uDE00'", "b: x", "c: y");
    assertThat(source.text(file.comments().get(0).span())).isEqualTo("# \uD83D\uDE00");
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void commentsAreFoundOutsideScalarsOnly() {
    YamlFile file =
        read(
            """
            # own
            a: b#c # one
            d: "# no"
            e: [x,#two
              '# no']
            f: x
              #three
            """);
    assertThat(file.comments())
        .extracting(Comment::text)
        .containsExactly("own", "one", "two", "three");
    assertThat(file.comments())
        .extracting(Comment::ownLine)
        .containsExactly(true, false, false, true);
  }

  @Test
  void duplicateKeysAreAllKept() {
    Mapping root = (Mapping) read("a: 1\na: 2\n").root().orElseThrow();
    assertThat(root.entries()).hasSize(2);
  }

  @Test
  void emptyFileHasNoRoot() {
    assertThat(read("# nothing\n").root()).isEmpty();
    assertThat(read("").root()).isEmpty();
    assertThat(read("").problems()).isEmpty();
  }

  @Test
  void tenMegabytesAreRead() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 10_000_000; i++) {
      text.append("profile")
          .append(i)
          .append(":\n  target: dev\n  outputs: {dev: {type: athena}}\n");
    }
    YamlFile file = read(text.toString());
    assertThat(file.problems()).isEmpty();
    assertThat(((Mapping) file.root().orElseThrow()).entries()).hasSizeGreaterThan(100_000);
  }

  private static YamlFile read(String text) {
    return YamlReader.read(SourceText.of("profiles.yml", text));
  }

  private static void assertTree(String text, String expected) {
    SourceText source = SourceText.of("profiles.yml", text);
    YamlFile file = YamlReader.read(source);
    assertThat(file.problems()).isEmpty();
    assertThat(NodeOutline.of(source, file.root().orElseThrow())).isEqualTo(expected);
  }
}
