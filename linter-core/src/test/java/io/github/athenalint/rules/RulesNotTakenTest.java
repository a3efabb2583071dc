package io.github.athenalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.lint.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that says what became of the mistakes that are no rule of their own. */
class RulesNotTakenTest {

  private static final Path PAGE = Path.of("..", "docs", "rules-not-taken.md");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern CELL = Pattern.compile(" \\| ");

  @Test
  void everyRowNamesRulesThatAreThereOrIsRefused() throws IOException {
    Set<String> rules =
        RuleBook.known().stream().map(rule -> rule.info().name()).collect(Collectors.toSet());
    List<List<String>> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| Mistake"))
            .map(line -> CELL.splitAsStream(line.substring(2, line.length() - 2)).toList())
            .toList();
    assertThat(rows).hasSizeGreaterThan(30);
    for (List<String> row : rows) {
      assertThat(row).as("cells").hasSize(3);
      List<String> named = names(row.get(1));
      assertThat(row.get(2)).as(row.get(0)).isNotBlank();
      assertThat(names(row.get(0))).as("taken all the same").noneMatch(rules::contains);
      if (!row.get(1).equals("refused")) {
        assertThat(named).as(row.get(0)).isNotEmpty();
        assertThat(rules).as(row.get(0)).containsAll(named);
      }
    }
  }

  private static List<String> names(String cell) {
    return NAME.matcher(cell).results().map(match -> match.group(1)).toList();
  }
}
