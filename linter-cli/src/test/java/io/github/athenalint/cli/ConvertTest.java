package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code athena-lint convert} as its users see it. */
class ConvertTest {

  private static final String PROFILES =
      """
      # Two people and one production.
      defaults: &defaults
        type: athena
        region_name: eu-central-1
        catalog: awsdatacatalog
        s3_staging_dir: s3://shop-athena-results/
        num_retries: "{{ env_var('RETRIES') | as_number }}"
      shop:
        target: prod
        outputs:
          dev:
            <<: *defaults
            schema: "dbt_{{ env_var('USER') }}"
            aws_profile_name: shop-dev
          prod:
            <<: *defaults
            schema: Analytics
            threads: 8
            poll_interval: 0.5
            workgroup: etl
            skip_workgroup_check: yes
            aws_access_key_id: "{{ env_var('AWS_ACCESS_KEY_ID') }}"
            aws_secret_access_key: MARKER
            aws_session_token: "{{ env_var('AWS_SESSION_TOKEN', '') }}"
            password: MARKER
            lf_tags_database: {owner: "it's ${us}"}
      """;

  private static final String PLATFORM =
      """
      # What the API takes, with the credential as a form.
      connection:
        account_id: 1
        name: shop-prod
        adapter_version: athena_v0
        config:
          region_name: eu-central-1
          database: awsdatacatalog
          s3_staging_dir: s3://shop-athena-results/
          poll_interval: 5
          adapter_id: 7
      credentials:
        account_id: 1
        project_id: 2
        type: adapter
        state: 1
        threads: 8
        target_name: prod
        adapter_version: athena_v0
        credential_details:
          fields:
            auth_type: {value: iam_user}
            aws_access_key_id: {value: MARKER}
            aws_secret_access_key: {value: null}
            schema: {value: analytics}
      extended_attributes:
        poll_interval: 0.5
        retries: 3
        aws_session_token: "{{ env_var('DBT_ENV_SECRET_TOKEN') }}"
      """;

  private final Path folder;

  ConvertTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("profiles.yml"), PROFILES);
    Files.writeString(folder.resolve("platform.yml"), PLATFORM);
  }

  private Run run(String... args) {
    return Run.of(Engine.shipped(), folder, Map.of(), PROFILES, args);
  }

  private Run convert(String args) {
    return run(("convert " + args).split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "convert-platform, profiles.yml --to platform --account-id 1 --project-id 2",
    "convert-terraform, profiles.yml --to terraform",
    "convert-core, platform.yml --from platform --to core"
  })
  void showsWhatItMakesAndWhatItLeaves(String golden, String args) throws IOException {
    Run run = convert(args);
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.everything()).doesNotContain("MARKER");
    Golden.check(golden, run.out() + "--- stderr\n" + run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profiles.yml --to xml | `--to` is one of core, platform, terraform, not `xml`",
        "profiles.yml --from xml --to core | `--from` is one of platform, core, not `xml`",
        "profiles.yml --from terraform --to platform | `--from` is one of core, platform",
        "profiles.yml --from core --to core | goes to platform or terraform, not to `core`",
        "platform.yml --from platform --to terraform | goes to core, not to `terraform`",
        "profiles.yml | `--to` is missing: platform or terraform",
        "profiles.yml --to terraform --profile shop2 | is called `shop2`: `shop`",
        "profiles.yml --to terraform --target test | no Athena target `test`: `dev`, `prod`",
        "profiles.yml --to terraform --project-id x | `--project-id` is a number, not `x`",
        "platform.yml --to terraform | platform.yml is no profiles.yml",
        "profiles.yml --to core | profiles.yml holds no settings of the dbt platform",
        "--to core | name the file",
        "gone.yml --to terraform | gone.yml: no such file or folder",
        "profiles.yml platform.yml --to terraform | one file is converted at a time",
        "profiles.yml --to terraform --output gone/x.tf | gone/x.tf: cannot be written",
        "profiles.yml --to terraform --output gone/ | gone/: no such folder",
        "profiles.yml --to terraform --output platform.yml | platform.yml is there already",
        "profiles.yml --to platform --output profiles.yml --force | is what is converted"
      })
  void refuses(String args, String expected) throws IOException {
    Run run = convert(args);
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("athena-lint: ").contains(expected).hasLineCount(1);
    assertThat(files()).containsExactly("platform.yml", "profiles.yml");
    assertThat(folder.resolve("platform.yml")).content().isEqualTo(PLATFORM);
    assertThat(folder.resolve("profiles.yml")).content().isEqualTo(PROFILES);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName() + "").sorted().toList();
    }
  }

  @Test
  void asksWhichOfSeveral() throws IOException {
    String target = "    type: athena\n      s3_staging_dir: s3://b/\n";
    String two =
        "a:\n  outputs:\n    x:\n  "
            + target
            + "    y:\n  "
            + target
            + "b:\n  target: \"{{ env_var('T') }}\"\n  outputs:\n    z:\n  "
            + target;
    Files.writeString(folder.resolve("two.yml"), two);
    assertThat(convert("two.yml --to platform").err()).contains("`--profile`: `a`, `b`");
    assertThat(convert("two.yml --to platform --profile a").err()).contains("`--target`: `x`, `y`");
    assertThat(convert("two.yml --to platform --profile a").code()).isEqualTo(2);
    assertThat(convert("two.yml --to platform --profile a --target y").code()).isZero();
    assertThat(convert("two.yml --to platform --profile b").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop:\n  outputs:\n    dev:\n      type: athena\n      password: MARKER: x\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      schema: \"{{ env_var( }}\"\n",
        "shop:\n  outputs:\n    dev:\n      type: athena\n      schema: \"{{ foo.bar }}\"\n"
      })
  void showsWhyAFileIsBroken(String text) throws IOException {
    Files.writeString(folder.resolve("profiles.yml"), text);
    Run run = convert("profiles.yml --to terraform --output x.tf");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("error[", "--> profiles.yml:5:").doesNotContain("MARKER");
    assertThat(folder.resolve("x.tf")).doesNotExist();
  }

  @Test
  void writesFiles() throws IOException {
    Run first = convert("profiles.yml --to terraform --output x.tf");
    assertThat(first.out()).isEmpty();
    assertThat(first.err()).startsWith("note: wrote x.tf\n");
    String text = convert("- --to terraform").out();
    assertThat(folder.resolve("x.tf")).content().isEqualTo(text).doesNotContain("MARKER");
    assertThat(convert("profiles.yml --to terraform --output x.tf").code()).isEqualTo(2);
    assertThat(convert("profiles.yml --to platform --output x.tf --force").code()).isZero();
    assertThat(folder.resolve("x.tf")).content().startsWith("{\n");
    assertThat(convert(". --to terraform --output .").code()).isZero();
    assertThat(folder.resolve("dbt_platform.tf")).content().isEqualTo(text);
  }
}
