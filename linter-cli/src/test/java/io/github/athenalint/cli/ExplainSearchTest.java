package io.github.athenalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pastes errors as people meet them, with their own names in them. */
class ExplainSearchTest {

  private final Path folder;

  ExplainSearchTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Run explain(String in, String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "explain";
    System.arraycopy(args, 0, all, 1, args.length);
    return Run.of(Engine.shipped(), folder, Map.of(), in, all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type-unknown | Encountered an error: Runtime Error Credentials in profile \"bi\", target"
            + " \"ci\" invalid: Runtime Error Could not find adapter type athena_community!",
        "alias-conflict | Credentials in profile \"bi\", target \"ci\" invalid: Runtime Error Got"
            + " duplicate keys: (catalog) all map to \"database\"",
        "number-out-of-range | ValueError: Number of processes must be at least 1",
        "number-out-of-range | botocore.exceptions.InvalidMaxRetryAttemptsError: Value provided to"
            + " \"max_attempts\": -7 must be an integer greater than or equal to 0.",
        "number-out-of-range | assume_role_duration_seconds must be between 900 and 43200, got 60",
        "naming-invalid | ValueError: 'per_table' is not a valid S3DataNaming",
        "region-format | InvalidRegionError: Provided region_name 'us west 2' doesn't match a"
            + " supported format.",
        "assume-role-arn-format | Parameter validation failed: Invalid length for parameter RoleArn,"
            + " value: 9, valid min length: 20",
        "empty-string-value | ParamValidationError: Parameter validation failed: Invalid length for"
            + " parameter QueryExecutionContext.Catalog, value: 0, valid min length: 1",
        "endpoint-url-invalid | ValueError: Invalid endpoint: minio:9000",
        "spark-workgroup-equals-sql | An error occurred (InvalidRequestException) when calling the"
            + " StartSession operation: Workgroup EngineVersion is not Spark.",
        "seed-upload-args-key | ValueError: Invalid extra_args key 'storageclass', must be one of:"
            + " ACL, CacheControl, ChecksumAlgorithm, ContentDisposition",
        "half-key-pair | TypeError: sequence item 0: expected str instance, NoneType found",
        "no-data-root | TypeError: expected str, bytes or os.PathLike object, not NoneType",
        "type-missing | required field \"type\" not found in profile lake and target nightly",
        "outputs-missing | Runtime Error outputs not specified in profile 'lake'",
        "output-not-mapping | output 'nightly' of profile 'lake' is misconfigured in profiles.yml",
        "target-not-in-outputs | The profile 'lake' does not have a target named 'nightl'. The valid"
            + " target names for this profile are: - nightly",
        "jinja-env-missing | Parsing Error Env var required but not provided: 'LAKE_BUCKET'",
        "jinja-unknown-filter | Compilation Error No filter named 'to_int'.",
        "jinja-undefined-name | Runtime Error Compilation Error Could not render {{ source('a') }}:"
            + " 'source' is undefined",
        "jinja-syntax | Could not render {{ env_var('LAKE') : unexpected end of template, expected"
            + " 'end of print statement'.",
        "config-block-deprecated | User config should be moved from the 'config' key in"
            + " profiles.yml to the 'flags' key in dbt_project.yml.",
        "required-missing | Credentials in profile \"lake\", target \"nightly\" invalid: 'schema' is"
            + " a required property",
        "null-not-allowed | Credentials in profile \"lake\", target \"nightly\" invalid: None is not"
            + " of type 'string'",
        "wrong-type | Credentials in profile \"lake\", target \"nightly\" invalid: 4711 is not valid"
            + " under any of the given schemas",
        "asia-key-without-session-token | An error occurred (UnrecognizedClientException) when"
            + " calling the StartQueryExecution operation: The security token included in the"
            + " request is invalid",
        "yaml-multiple-documents | expected a single document in the stream in \"<unicode string>\","
            + " line 2, column 1 but found another document",
      })
  void findsTheRuleOfAnError(String rule, String error) {
    Run run = explain("", "--search", error);
    assertThat(run.out()).startsWith(rule + " ");
    assertThat(run.out().lines().takeWhile(line -> !line.isBlank()).count()).isBetween(1L, 5L);
    assertThat(run.code()).isZero();
    assertThat(explain(error, "--search", "-")).isEqualTo(run);
  }

  /** What dbt, boto3 and AWS say, by the rule whose page has to be among the answers. */
  @ParameterizedTest
  @CsvFileSource(resources = "errors.txt", delimiter = '¦', quoteCharacter = '\0')
  void findsAmongOthers(String rule, String error) {
    Run run = explain("", "--search", error);
    assertThat(run.out().lines().takeWhile(line -> !line.isBlank()))
        .anyMatch(line -> line.startsWith(rule + " "));
  }

  @Test
  void saysWhichPageToReadWhenOneFitsBest() {
    Run run =
        explain("", "--search", "botocore: Invalid extra_args key 'acl', must be one of: ACL");
    assertThat(run.out()).endsWith("`athena-lint explain seed-upload-args-key` prints its page\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "is", "'MARKER'", "MARKER: the quick brown fox is lost", "42"})
  void saysWhenNothingFits(String text) {
    Run run = explain("", "--search", text);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nothing found").doesNotContain("MARKER");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @ParameterizedTest
  @CsvSource({
    "explain could-not-find-adapter, explain --search",
    "explain, explain --search",
    "explain --search text half-key-pair, between quotation marks"
  })
  void hints(String args, String expected) {
    Run run = Run.of(Engine.shipped(), folder, Map.of(), "", args.split(" ", -1));
    assertThat(run.code()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.err()).contains(expected);
  }

  @Test
  void helpTeachesByExample() {
    assertThat(explain("", "--help").out()).contains("explain --search \"Could not find adapter");
  }
}
