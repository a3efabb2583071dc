package io.github.athenalint.cli;

import io.github.athenalint.cli.init.Auth;
import io.github.athenalint.cli.init.Names;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What {@code athena-lint init} was asked for.
 *
 * @param answers the answers that need not be asked, by name
 * @param auth the way to authenticate
 * @param schema the fields that the adapter reads
 * @param output where the profile goes, {@code -} for stdout
 * @param asks whether to ask for what is missing
 * @param force whether to replace what is there
 */
record InitFlags(
    Map<String, String> answers,
    Optional<Auth> auth,
    Schema schema,
    String output,
    boolean asks,
    boolean force) {

  static CommandSpec spec() {
    CommandSpec spec =
        Flag.command(
            "athena-lint init",
            "Writes a profile: asks for what the options do not say.",
            "Adds to a profiles.yml that is there, and keeps every byte of it.");
    answers(spec);
    spec.addOption(
        Flag.value("--adapter-version", "VERSION", "The dbt-athena that reads it (the newest)."));
    spec.addOption(
        Flag.value("--output", "FILE", "Where to write, - for stdout (./profiles.yml)."));
    spec.addOption(
        Flag.toggle("--force", "Replace the target, or a file that is no profiles.yml."));
    spec.addOption(Flag.toggle("--no-input", "Ask nothing; fail if something is missing."));
    spec.usageMessage()
        .customSynopsis("athena-lint init [OPTIONS]")
        .footer(
            "",
            "Secrets are never asked: the profile takes them from environment variables.",
            "Exit code: 0 written; 1 an answer or the file is wrong; 2 could not run; 3 internal"
                + " error. Unless it is 0, nothing was written.");
    return spec;
  }

  private static void answers(CommandSpec spec) {
    spec.addOption(Flag.value("--profile", "NAME", "As `profile:` in dbt_project.yml says."));
    spec.addOption(Flag.value("--target", "NAME", "The environment, such as dev."));
    spec.addOption(Flag.value("--region-name", "REGION", "The AWS region."));
    spec.addOption(Flag.value("--database", "NAME", "The data catalog (awsdatacatalog)."));
    spec.addOption(Flag.value("--schema", "NAME", "The Glue database to build into."));
    spec.addOption(Flag.value("--s3-staging-dir", "S3", "Where query results go."));
    spec.addOption(Flag.value("--s3-data-dir", "S3", "Where tables go."));
    spec.addOption(Flag.value("--work-group", "NAME", "The workgroup that runs the queries."));
    spec.addOption(
        Flag.value(
            "--auth",
            "WAY",
            "profile (of ~/.aws), keys (in the environment), role (to assume), or",
            "chain (whatever boto3 finds; default)."));
    spec.addOption(Flag.value("--aws-profile-name", "NAME", "The AWS profile; also for a role."));
    spec.addOption(Flag.value("--assume-role-arn", "ARN", "The role."));
    spec.addOption(Flag.value("--threads", "NUMBER", "How many nodes dbt builds at once (1)."));
  }

  static InitFlags of(Given parsed) throws CannotRun {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String name : Names.ALL) {
      parsed.value(Names.flag(name)).ifPresent(answer -> answers.put(name, answer));
    }
    return new InitFlags(
        answers,
        auth(parsed),
        Schema.project(Dialect.CORE, Choice.version(parsed)),
        parsed.value("--output").orElse("profiles.yml"),
        !parsed.has("--no-input"),
        parsed.has("--force"));
  }

  private static Optional<Auth> auth(Given parsed) throws CannotRun {
    Optional<Auth> way = parsed.value("--auth").flatMap(Auth::of);
    if (way.isEmpty() && parsed.has("--auth")) {
      String words = String.join(", ", Arrays.stream(Auth.values()).map(Auth::word).toList());
      throw new CannotRun("`--auth` is one of " + words);
    }
    return way;
  }
}
