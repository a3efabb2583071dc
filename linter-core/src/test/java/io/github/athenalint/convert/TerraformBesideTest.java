package io.github.athenalint.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks Terraform itself, where it is installed. */
class TerraformBesideTest {

  private final Path folder;

  TerraformBesideTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void leavesTheFormatAsItIs() throws Exception {
    StringBuilder texts = new StringBuilder();
    for (int seed = 0; seed < 40; seed++) {
      String source = new SeededProfiles(seed).any();
      String hcl = Converting.convert(Route.CORE_TO_TERRAFORM, source).text();
      Files.writeString(folder.resolve("m" + seed + ".tf"), hcl);
      texts.append(hcl);
    }
    assertThat(texts).isNotEmpty();
    assertThat(terraform("", "fmt", "-check", "-diff", "-no-color")).isEmpty();
  }

  @Test
  void readsEveryText() throws Exception {
    List<String> items = new ArrayList<>();
    SeededProfiles.NASTY.forEach(text -> items.add(HclText.quoted(text)));
    String asked = "base64encode(jsonencode([" + String.join(", ", items) + "]))\n";
    byte[] shown =
        Base64.getDecoder().decode(terraform(asked, "console").strip().replace("\"", ""));
    List<?> texts = JsonMapper.builder().build().readValue(shown, List.class);
    assertThat(texts).isEqualTo(SeededProfiles.NASTY);
  }

  private String terraform(String in, String... args) throws IOException, InterruptedException {
    assumeThat(
            Stream.of(System.getenv("PATH").split(System.getProperty("path.separator"), -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "terraform"))))
        .as("terraform is on the PATH")
        .isTrue();
    List<String> command = new ArrayList<>(List.of("terraform"));
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.outputWriter(StandardCharsets.UTF_8).append(in).close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
