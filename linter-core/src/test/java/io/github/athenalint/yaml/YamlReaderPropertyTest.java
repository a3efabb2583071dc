package io.github.athenalint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.text.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws that hold for any bytes: no exception, spans within the text, children within parents. */
class YamlReaderPropertyTest {

  private static final String PROFILE =
      """
      # top
      athena:
        target: dev   # which
        outputs:
          dev: &dev
            type: athena
            region_name: "{{ env_var('AWS_REGION') }}"
            threads: 4
            tags: [a, 'b', "c\\n"]
            args: {ACL: bucket-owner, Nested: {x: 1}}
          prod:
            <<: *dev
            schema: 'it''s \uD83D\uDE00'
            note: |
              line # one
            list:
            - a
            - b: !!str 1
      """;

  private static final String CHARACTERS =
      "abc:: -\n\r\t#'\"{}[],&*!|>%@`?=<~0\\/{{}}\u00e9\uD83D\uDE00\uFEFF\u2028\0\uD800";

  @Test
  void randomBytes() {
    Random random = new Random(20240229);
    for (int i = 0; i < 1_500; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      check(SourceText.decode("p", bytes));
    }
  }

  @Test
  void randomCharacters() {
    Random random = new Random(11);
    for (int i = 0; i < 1_500; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      check(SourceText.of("p", text.toString()));
    }
  }

  @Test
  void mutatedProfiles() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder(PROFILE);
      for (int changes = random.nextInt(5); changes >= 0; changes--) {
        int at = random.nextInt(text.length());
        char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, c);
          case 1 -> text.setCharAt(at, c);
          default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
        }
      }
      check(SourceText.of("p", text.toString()));
    }
  }

  private static void check(SourceText source) {
    YamlFile file = YamlReader.read(source);
    Span all = new Span(0, source.text().length());
    for (YamlProblem problem : file.problems()) {
      assertThat(all.contains(problem.span())).isTrue();
      assertThat(problem.message()).hasSizeLessThanOrEqualTo(100).doesNotEndWith(".");
      assertThat(Edit.apply(source.text(), problem.repair())).isNotNull();
    }
    for (Comment comment : file.comments()) {
      assertThat(source.text(comment.span())).startsWith("#");
    }
    assertThat(file.masked()).allMatch(all::contains);
    file.root().ifPresent(root -> checkNode(source, root, all));
  }

  private static void checkNode(SourceText source, Node node, Span parent) {
    assertThat(parent.contains(node.span()))
        .as("%s in %s of %s", node.span(), parent, source.text())
        .isTrue();
    int done = node.span().start();
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        done = checkChild(source, entry.key(), node, done);
        done = checkChild(source, entry.value(), node, done);
      }
    } else if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        done = checkChild(source, item, node, done);
      }
    } else if (node instanceof Scalar scalar) {
      int length = scalar.text().length();
      ScalarOffsets offsets = ScalarOffsets.of(source, scalar);
      assertThat(scalar.span().contains(offsets.span(length / 3, length))).isTrue();
    }
  }

  private static int checkChild(SourceText source, Node child, Node parent, int done) {
    assertThat(child.span().start()).as(source.text()).isGreaterThanOrEqualTo(done);
    checkNode(source, child, parent.span());
    return child.span().end();
  }
}
