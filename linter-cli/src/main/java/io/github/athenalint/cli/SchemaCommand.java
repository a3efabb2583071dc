package io.github.athenalint.cli;

import io.github.athenalint.cli.fix.SafeWrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.schema.PublishedSchema;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.workspace.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;

/** {@code athena-lint schema}: prints or writes the JSON Schemas for editors and validators. */
record SchemaCommand() implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flag.command(
            "athena-lint schema",
            "Prints a JSON Schema for editors and other validators.",
            "Without NAME it lists them.");
    spec.add(Flag.words("0..1", "NAME", "Which schema, such as `profiles-core`."));
    spec.addOption(Flag.toggle("--list", "List the schemas."));
    spec.addOption(Flag.value("--output", "DIR", "Write all schemas into a folder."));
    return spec.addOption(
        Flag.value("--adapter-version", "VERSION", "The dbt-athena it is for (the newest)."));
  }

  @Override
  public int run(Given parsed, Shell shell, Engine engine) throws CannotRun {
    AdapterVersion version = Choice.version(parsed);
    Map<String, String> rules = new TreeMap<>();
    for (Rule rule : engine.rules()) {
      rules.put(rule.info().name(), RuleDoc.of(rule).summary());
    }
    if (parsed.has("--output")) {
      write(shell, parsed.value("--output").orElse(""), version, rules);
    } else if (parsed.has("--list") || parsed.words().isEmpty()) {
      list(shell, version, rules);
    } else {
      List<String> words = parsed.words();
      shell.out().print(named(words.get(0), version, rules).text());
    }
    return ExitCode.CLEAN;
  }

  private static PublishedSchema named(
      String name, AdapterVersion version, Map<String, String> rules) throws CannotRun {
    return PublishedSchema.of(name, version, rules)
        .orElseThrow(
            () -> {
              List<String> names = PublishedSchema.names();
              String guess =
                  Nearest.to(name, names)
                      .map(near -> ", did you mean `" + near + "`?")
                      .orElse("; there are " + String.join(", ", names));
              return new CannotRun("no schema is called `" + name + "`" + guess);
            });
  }

  private static void list(Shell shell, AdapterVersion version, Map<String, String> rules)
      throws CannotRun {
    List<String> names = PublishedSchema.names();
    int width = names.stream().mapToInt(String::length).max().orElse(0);
    for (String name : names) {
      String title = named(name, version, rules).title();
      shell.out().print(name + " ".repeat(width - name.length() + 2) + title + "\n");
    }
  }

  private static void write(
      Shell shell, String folder, AdapterVersion version, Map<String, String> rules)
      throws CannotRun {
    Path into = shell.path(folder);
    try {
      for (String name : PublishedSchema.names()) {
        Path file = into.resolve(name + ".json");
        Files.createDirectories(file.resolveSibling(".").normalize());
        SafeWrite.write(file, named(name, version, rules).text());
      }
    } catch (FileAlreadyExistsException notAFolder) {
      throw new CannotRun("cannot write into `" + folder + "`: it is no folder");
    } catch (IOException broken) {
      throw new CannotRun("cannot write into `" + folder + "`: " + Reason.of(broken));
    }
  }
}
