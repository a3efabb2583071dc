package io.github.athenalint.cli;

import io.github.athenalint.convert.Request;
import io.github.athenalint.convert.Route;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What {@code athena-lint convert} was asked for.
 *
 * @param paths the paths as the user wrote them
 * @param request what is converted
 * @param output where the result goes; empty for the standard output
 * @param force whether a file may be overwritten
 */
record ConvertFlags(List<String> paths, Request request, Optional<String> output, boolean force) {

  static CommandSpec spec() {
    CommandSpec spec =
        Flag.command(
            "athena-lint convert",
            "Takes a target to the dbt platform or Terraform, and back.",
            "What cannot be carried is listed on stderr; secrets never are.");
    spec.add(Flag.words("0..1", "PATH", "A file, a folder with a profiles.yml, or - for stdin."));
    spec.addOption(
        Flag.value("--from", "NAME", "core or platform; by default what --to goes with."));
    spec.addOption(
        Flag.value("--to", "NAME", "platform (JSON) or terraform; from the platform: core."));
    spec.addOption(
        Flag.value("--profile", "NAME", "The profile; --to core: what the new one is called."));
    spec.addOption(
        Flag.value("--target", "NAME", "The target; --to core: what the new one is called."));
    spec.addOption(
        Flag.value("--name", "NAME", "The connection on the platform (PROFILE-TARGET)."));
    spec.addOption(Flag.value("--account-id", "NUMBER", "The account on the platform."));
    spec.addOption(Flag.value("--project-id", "NUMBER", "The project on the platform."));
    spec.addOption(
        Flag.value("--output", "FILE", "Write to this file, or into this folder, not to stdout."));
    spec.addOption(Flag.toggle("--force", "Overwrite the file."));
    spec.usageMessage()
        .customSynopsis("athena-lint convert [PATH] --from NAME --to NAME [OPTIONS]")
        .footer("", "Exit code: 0 converted; 1 the file is broken; 2 could not run.");
    return spec;
  }

  /** Reads the options. */
  static ConvertFlags of(Given parsed) throws CannotRun {
    Request request =
        new Request(
            route(parsed),
            parsed.value("--profile"),
            parsed.value("--target"),
            parsed.value("--name"),
            number(parsed, "--account-id"),
            number(parsed, "--project-id"));
    return new ConvertFlags(
        parsed.words(), request, parsed.value("--output"), parsed.has("--force"));
  }

  private static Route route(Given parsed) throws CannotRun {
    String to = parsed.value("--to").orElse("");
    List<String> words =
        to.equals("core") ? List.of("platform", "core") : List.of("core", "platform");
    String from = Choice.of(parsed, "--from", words);
    List<String> known = from.equals("core") ? List.of("platform", "terraform") : List.of("core");
    if (to.isEmpty()) {
      throw new CannotRun("`--to` is missing: " + String.join(" or ", known));
    }
    if (!List.of("core", "platform", "terraform").contains(to)) {
      throw Choice.wrong("--to", to, List.of("core", "platform", "terraform"));
    }
    if (!known.contains(to)) {
      throw new CannotRun(
          "`--from " + from + "` goes to " + String.join(" or ", known) + ", not to `" + to + "`");
    }
    return switch (to) {
      case "platform" -> Route.CORE_TO_PLATFORM;
      case "terraform" -> Route.CORE_TO_TERRAFORM;
      default -> Route.PLATFORM_TO_CORE;
    };
  }

  private static Optional<Long> number(Given parsed, String option) throws CannotRun {
    Optional<String> given = parsed.value(option);
    if (given.isPresent() && !given.get().matches("\\d{1,18}")) {
      throw new CannotRun("`" + option + "` is a number, not `" + given.get() + "`");
    }
    return given.map(Long::valueOf);
  }
}
