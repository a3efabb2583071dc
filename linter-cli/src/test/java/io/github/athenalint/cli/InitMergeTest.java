package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Value.Member;
import io.github.athenalint.yaml.Comment;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding a target to a file that is there changes nothing else of it. */
class InitMergeTest {

  private static final int CASES = 300;

  private static final List<String> LINES =
      List.of(
          "type: athena",
          "schema: 'it''s' # why",
          "database: \"a\\tb\"",
          "threads: 010",
          "work_group: >-\n%s  folded\n%s  text",
          "endpoint_url: |\n%s  # no comment\n%s  x",
          "lf_tags_database: {a: b, c: [d]}",
          "poll_interval:",
          "# a comment",
          "## another",
          "s3_data_dir: \"{{ env_var('X') }}\"",
          "aws_profile_name: a: #b",
          "😀: é");

  private final Path folder;
  private final Path file;

  InitMergeTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("profiles.yml");
  }

  private Run add(String profile, String target, String... more) {
    List<String> args = new ArrayList<>(List.of("init", "--no-input", "--profile", profile));
    args.addAll(List.of("--target", target, "--region-name", "eu-west-1", "--schema", "added"));
    args.addAll(List.of("--s3-staging-dir", "s3://shop-results/added/"));
    args.addAll(List.of(more));
    return Run.of(Engine.shipped(), folder, Map.of(), "", args.toArray(String[]::new));
  }

  @Test
  void changesNoOtherByte() throws IOException {
    Random random = new Random(11);
    int merged = 0;
    for (int i = 0; i < CASES; i++) {
      String text = text(random);
      String profile = random.nextBoolean() ? "shop" : "another";
      Files.writeString(file, text);
      Run run = add(profile, "added");
      String result = Files.readString(file);
      if (run.code() != ExitCode.CLEAN) {
        assertThat(run.code()).isBetween(ExitCode.FINDINGS, ExitCode.CANNOT_RUN);
        assertThat(result).isEqualTo(text);
        continue;
      }
      merged++;
      int same = 0;
      while (same < text.length() && text.charAt(same) == result.charAt(same)) {
        same++;
      }
      String added = result.substring(same, same + result.length() - text.length());
      assertThat(text.substring(0, same) + added + text.substring(same)).isEqualTo(result);
      assertThat(added.replace("\r\n", "").contains("\n")).isEqualTo(!text.contains("\r\n"));
      checkMeaning(text, result, profile);
    }
    assertThat(merged).isGreaterThan(CASES / 2);
  }

  private static void checkMeaning(String before, String after, String profile) {
    YamlFile now = YamlReader.read(SourceText.of("profiles.yml", after));
    YamlFile old = YamlReader.read(SourceText.of("profiles.yml", before));
    assertThat(now.problems()).isEmpty();
    assertThat(now.comments()).extracting(Comment::text).containsAll(texts(old));
    Map<String, String> values = values(after);
    assertThat(values).containsAllEntriesOf(values(before));
    assertThat(values).containsEntry(profile + "/added/schema", "added");
    assertThat(values.keySet().stream().filter(key -> !values(before).containsKey(key)))
        .allMatch(key -> key.startsWith(profile + "/added/"));
  }

  private static List<String> texts(YamlFile yaml) {
    return yaml.comments().stream().map(Comment::text).toList();
  }

  private static Map<String, String> values(String text) {
    SourceText source = SourceText.of("profiles.yml", text);
    Map<String, String> values = new TreeMap<>();
    ProfilesFile file =
        ProfilesFile.of(source, YamlReader.read(source), Environment.unknown(), Dialect.CORE);
    for (Profile profile : file.profiles()) {
      for (Target target : profile.targets()) {
        for (Member member : target.members()) {
          values.put(
              profile.name() + "/" + target.name() + "/" + member.name(),
              member.value().asText().orElse(source.text(member.value().node().span())));
        }
      }
    }
    return values;
  }

  /** Writes a file as people write them. */
  private static String text(Random random) {
    String step = " ".repeat(1 + random.nextInt(4));
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "# the profiles\n\n" : "");
    int profiles = 1 + random.nextInt(3);
    for (int i = 0; i < profiles; i++) {
      text.append(i == random.nextInt(2) ? "shop" : "'other " + i + "'").append(": # here\n");
      text.append(step).append("target: t0\n").append(step).append("outputs:\n");
      for (int j = 0; j <= random.nextInt(3); j++) {
        text.append(step.repeat(2)).append("t").append(j).append(": # target\n");
        String indent = step.repeat(3);
        text.append(indent).append("region_name: eu-west-1\n");
        for (int k = 0; k < random.nextInt(4); k++) {
          String line = LINES.get(random.nextInt(LINES.size()));
          text.append(indent).append(line.replace("%s", indent)).append('\n');
        }
        text.append(random.nextInt(4) == 0 ? "\n" : "");
      }
      text.append(random.nextInt(3) == 0 ? "\n# next\n" : "");
    }
    String result = random.nextInt(4) == 0 ? text.toString().stripTrailing() : text.toString();
    result = random.nextInt(3) == 0 ? result.replace("\n", "\r\n") : result;
    return random.nextInt(5) == 0 ? "\uFEFF" + result : result;
  }

  @Test
  void looksLikeItsNeighbours() throws IOException {
    String text =
        """
        # all of them
        shop:
            target: dev
            outputs:
                dev:
                    type: athena
                    schema: mart
                    # threads: 8

                # the end

        other: {target: x, outputs: {x: {type: duckdb}}}
        """;
    Files.writeString(file, text);
    assertThat(add("shop", "no").code()).isZero();
    String added = Files.readString(file);
    assertThat(added)
        .contains("            # threads: 8\n        \"no\":\n            type: athena\n")
        .endsWith(
            "threads: 1\n\n        # the end\n\nother: {target: x, outputs: {x: {type: duckdb}}}\n");
    assertThat(add("shop", "no").err())
        .contains("already has a target `no`; `--force` replaces it");
    assertThat(Files.readString(file)).isEqualTo(added);
    assertThat(add("shop", "no", "--force", "--threads", "7").code()).isZero();
    assertThat(Files.readString(file)).isEqualTo(added.replace("threads: 1", "threads: 7"));
    assertThat(add("shop", "dev", "--force").code()).isZero();
    assertThat(Files.readString(file))
        .doesNotContain("mart", "threads: 8")
        .contains("schema: added\n", "\n        \"no\":\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop: {target: dev, outputs: {dev: {type: athena}}}\n",
        "{shop: {outputs: {dev: {type: athena}}}}\n",
        "shop:\n  outputs: {dev: {type: athena}}\n",
        "shop:\n  outputs: {}\n",
        "shop:\n  outputs:\n",
        "shop:\n  target: dev\n",
        "shop:\n",
        "shop: text\n",
        "x: &x\n  outputs:\n    dev: {type: athena}\nshop: *x\n",
        "x: &x\n  dev: {type: athena}\nshop:\n  outputs: *x\n",
        "x: &x\n  dev: {type: athena}\nshop:\n  outputs:\n    <<: *x\n    added: *x\n",
        "shop:\n  outputs: &o\n    dev: {type: athena}\nx:\n  outputs: *o\n",
        "shop:\n  outputs:\n    dev: {type: athena}\nshop:\n  outputs:\n    dev: {type: athena}\n",
        "a: 1\n--- \nb: 1\n",
        "shop:\n  outputs:\n    dev: {type: athena\n",
        "- a\n",
        "text\n",
        "shop:\n\toutputs:\n"
      })
  void refusesWhatItCannotAddTo(String text) throws IOException {
    Files.writeString(file, text);
    Run run = add("shop", "added");
    assertThat(run.code()).as(run.everything()).isIn(ExitCode.FINDINGS, ExitCode.CANNOT_RUN);
    if (run.code() == ExitCode.FINDINGS) {
      assertThat(run.out()).contains("error[", "--> profiles.yml:");
    }
    assertThat(run.err()).hasLineCount(1);
    assertThat(file).content().isEqualTo(text);
  }

  @Test
  void anAnchorThatOthersNeedIsNotReplaced() throws IOException {
    String text =
        """
        shop:
          outputs:
            dev: &dev
              type: athena
            prod:
              <<: *dev
        """;
    Files.writeString(file, text);
    assertThat(add("shop", "dev", "--force").err()).contains("other parts of profiles.yml depend");
    assertThat(file).content().isEqualTo(text);
    assertThat(add("shop", "prod", "--force").code()).isZero();
    assertThat(file).content().startsWith(text.substring(0, text.indexOf("    prod")));
  }

  @Test
  void whatWasWrongBeforeIsNotTheTargetsFault() throws IOException {
    String text = "shop:\n  target: gone\n  outputs:\n    dev:\n      type: athena\n";
    Files.writeString(file, text);
    Run run = add("shop", "added");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).doesNotContain("error[");
    assertThat(file).content().startsWith(text).contains("    added:\n      type: athena\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# later\n", "# later", "\uFEFF", "\r\n", "# a\r\n"})
  void fillsAFileWithoutProfiles(String text) throws IOException {
    Files.writeString(file, text);
    assertThat(add("shop", "dev").code()).isZero();
    assertThat(file).content().startsWith(text).endsWith(text.contains("\r") ? "\r\n" : "1\n");
    assertThat(Run.of(Engine.shipped(), folder, Map.of(), "").code()).isZero();
  }

  @Test
  void otherFilesAreOnlyReplacedOnDemand() throws IOException {
    Path other = Files.writeString(folder.resolve("other.yml"), "version: 2\n");
    assertThat(add("shop", "dev", "--output", "other.yml").err())
        .contains("is there and no profil");
    assertThat(other).content().isEqualTo("version: 2\n");
    assertThat(add("shop", "dev", "--output", "other.yml", "--force").code()).isZero();
    assertThat(other).content().startsWith("# How dbt").doesNotContain("version");
    Files.write(other, new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'});
    assertThat(add("shop", "dev", "--output", "other.yml", "--force").code()).isNotZero();
    assertThat(Files.size(other)).isEqualTo(5);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }
}
