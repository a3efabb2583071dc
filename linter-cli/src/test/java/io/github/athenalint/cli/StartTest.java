package io.github.athenalint.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start costs, counted rather than timed: every class that is loaded takes its share of the
 * time that a hook takes. A number below may grow with a reason, and not by accident.
 */
class StartTest {

  private static final Pattern LOADED =
      Pattern.compile("\\] ((?:com|io|org|picocli|software)\\b[\\w.$]*) source: ");

  /** The most classes that the check of one clean file may load, for each who wrote them. */
  private static final Map<String, Integer> MOST =
      Map.of(
          "io.github.athenalint", 405,
          "picocli", 3,
          "com.fasterxml", 110,
          "org.yaml", 6);

  private static final String PROFILE =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: "{{ env_var('SCHEMA', 'analytics') }}"
            s3_staging_dir: s3://acme-athena/results/
            s3_data_dir: s3://acme-athena/tables/
            threads: 4
      """;

  @Test
  void loadsNoMoreThanItNeeds(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("profiles.yml"), PROFILE);
    Map<String, Integer> loaded = loaded(file);
    assertThat(loaded.keySet()).isSubsetOf(MOST.keySet());
    loaded.forEach((who, count) -> assertThat(count).as(who).isLessThanOrEqualTo(MOST.get(who)));
    assertThat(loaded).containsKey("io.github.athenalint");
  }

  private static Map<String, Integer> loaded(Path file) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load",
            "-cp",
            System.getProperty("java.class.path"),
            "io.github.athenalint.cli.Main",
            file.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      return out.lines()
          .map(LOADED::matcher)
          .filter(Matcher::find)
          .map(hit -> hit.group(1))
          .filter(name -> !name.contains("$$Lambda"))
          .collect(groupingBy(StartTest::who, summingInt(one -> 1)));
    }
  }

  private static String who(String name) {
    return MOST.keySet().stream().filter(name::startsWith).findFirst().orElse(name);
  }
}
