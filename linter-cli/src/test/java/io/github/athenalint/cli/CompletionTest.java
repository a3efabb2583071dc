package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.cli.completion.Syntax;
import io.github.athenalint.cli.completion.Values;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What completion offers is what the program takes; real shells read the scripts elsewhere. */
class CompletionTest {

  /** Options whose value only the user knows. */
  private static final Set<String> FREE =
      Set.of(
          "--profile",
          "--target",
          "--search",
          "--name",
          "--account-id",
          "--project-id",
          "--region-name",
          "--database",
          "--schema",
          "--s3-staging-dir",
          "--s3-data-dir",
          "--work-group",
          "--aws-profile-name",
          "--assume-role-arn",
          "--live-timeout",
          "--threads");

  private final Syntax syntax = CommandLineSyntax.of(Engine.shipped());

  @Test
  void everyOptionWithWordsHasThem() {
    for (Syntax.Command command : syntax.commands()) {
      for (Syntax.Option option : command.options()) {
        String name = option.names().get(0);
        boolean free = option.values().equals(Values.FREE) && !option.label().isEmpty();
        assertThat(free).as(command.name() + " " + name).isEqualTo(FREE.contains(name));
        assertThat(option.summary()).as(name).isNotBlank();
      }
    }
  }

  @Test
  void theProgramTakesEveryWord(@TempDir Path folder) {
    int tried = 0;
    for (Syntax.Command command : syntax.commands()) {
      for (Syntax.Option option : command.options()) {
        for (String word : words(option.values())) {
          List<String> args = new ArrayList<>(List.of(command.name(), option.names().get(0), word));
          args.addAll(List.of("lint", "live").contains(command.name()) ? List.of("-") : List.of());
          if (List.of("init", "convert").contains(command.name())) {
            args.add("--bogus"); // far enough to know that the word is none of their worries
          }
          Run run = Run.of(Engine.shipped(), folder, Map.of(), "", args.toArray(String[]::new));
          assertThat(run.err())
              .as(args.toString())
              .doesNotContain("is one of", "no rule", "such as");
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(60);
  }

  private static List<String> words(Values values) {
    if (values instanceof Values.Words some) {
      return some.words();
    }
    if (values instanceof Values.Lists lists) {
      return List.of(String.join(",", lists.words()));
    }
    if (values instanceof Values.Outputs outputs) {
      return outputs.words();
    }
    if (values instanceof Values.Pairs pairs) {
      String first = pairs.names().get(0);
      return pairs.words().stream().map(word -> first + "=" + word).toList();
    }
    return List.of();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void scriptsNameEveryCommandAndOption(String name, @TempDir Path folder) {
    String script = Run.of(Engine.shipped(), folder, Map.of(), "", "completion", name).out();
    for (Syntax.Command command : syntax.commands()) {
      assertThat(script).contains(command.name());
      for (Syntax.Option option : command.options()) {
        assertThat(script).contains(option.names().get(0).substring(2));
      }
    }
    assertThat(script).contains("unknown-key", "concise", "fusion", "1.9.0").endsWith("\n");
  }

  @Test
  void theManualHasEveryOption(@TempDir Path folder) {
    String page = Run.of(Engine.shipped(), folder, Map.of(), "", "man").out();
    for (Syntax.Command command : syntax.commands()) {
      for (Syntax.Option option : command.options()) {
        String name = option.names().get(0).replace("-", "\\-");
        assertThat(page.contains(name) || name.equals("\\-\\-help")).as(name).isTrue();
      }
    }
    assertThat(page.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void helpFitsAScreen(@TempDir Path folder) {
    for (String args :
        List.of("--help", "help lint", "help init", "help convert", "help explain")) {
      Run run = Run.of(Engine.shipped(), folder, Map.of(), "", args.split(" ", -1));
      assertThat(run.out().lines()).as(args).allMatch(line -> line.length() <= 80);
      assertThat(run.err()).isEmpty();
    }
    assertThat(Run.of(Engine.shipped(), folder, Map.of(), "", "--help").out().lines())
        .hasSizeBetween(24, 40);
  }
}
