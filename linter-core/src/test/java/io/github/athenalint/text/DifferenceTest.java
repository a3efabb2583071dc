package io.github.athenalint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static List<Edit> edits(String old, String now) {
    return Difference.edits(SourceText.of("a", old), SourceText.of("a", now));
  }

  @Test
  void onlyWhatChangedIsTouched() {
    assertThat(edits("a: 1\nkey: x\nb: 2\n", "a: 1\nother_key: x\nb: 2\n"))
        .containsExactly(Edit.insert(5, "other_"));
    assertThat(edits("a: 1\nb: 2\nc: 3\n", "a: 9\nb: 8\nc: 3\n"))
        .containsExactly(new Edit(new Span(3, 4), "9"), new Edit(new Span(8, 9), "8"));
    assertThat(edits("a\n", "a\n")).isEmpty();
    assertThat(edits("", "a")).containsExactly(Edit.insert(0, "a"));
    assertThat(edits("a\nb\n", "a\n")).containsExactly(Edit.delete(new Span(2, 4)));
  }

  @Test
  void whatStandsBetweenTwoChangesIsNotRepeated() {
    assertThat(edits("key: {{ 'x' }}\n", "key: \"{{ 'x' }}\"\n"))
        .containsExactly(Edit.insert(5, "\""), Edit.insert(14, "\""));
  }

  @Test
  void lettersAndLineBreaksOfTwoUnitsStayWhole() {
    assertThat(edits("\uD83D\uDE00", "\uD83D\uDE01"))
        .containsExactly(new Edit(new Span(0, 2), "\uD83D\uDE01"));
    assertThat(edits("a\r\n", "a\n")).containsExactly(new Edit(new Span(1, 3), "\n"));
  }

  @Test
  void theEditsMakeTheOtherText() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      String old = text(random);
      String now = text(random);
      assertThat(Edit.apply(old, edits(old, now))).isEqualTo(now);
    }
  }

  @Test
  void manyChangesAreFoundOneByOne() {
    StringBuilder old = new StringBuilder();
    StringBuilder now = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      old.append("t%d:\n  type: athena\n  treads: 1\n".formatted(i));
      now.append("t%d:\n  type: athena\n  threads: 1\n".formatted(i));
    }
    assertThat(edits(old.toString(), now.toString()))
        .hasSize(5_000)
        .allSatisfy(edit -> assertThat(edit.newText()).isEqualTo("threads"));
    String shorter = now.toString().replace("  type: athena\n", "");
    List<Edit> edits = edits(old.toString(), shorter);
    assertThat(edits).hasSizeGreaterThanOrEqualTo(10_000);
    assertThat(Edit.apply(old.toString(), edits)).isEqualTo(shorter);
    assertThat(edits("a\n".repeat(50_000), "b\n".repeat(40_000)))
        .containsExactly(new Edit(new Span(0, 100_000), "b\n".repeat(40_000)));
  }

  private static String text(Random random) {
    String[] parts = {
      "a", "b", "é", "\uD83D\uDE00", "\uD83D\uDE01", "\n", "\r\n", "\r", "key: 1\n"
    };
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(12); left > 0; left--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }
}
