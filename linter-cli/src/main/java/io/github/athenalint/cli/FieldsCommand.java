package io.github.athenalint.cli;

import io.github.athenalint.cli.fields.Reference;
import io.github.athenalint.cli.fix.SafeWrite;
import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.NotAField;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Suggestion;
import io.github.athenalint.text.Lists;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.workspace.Reason;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code athena-lint fields}: what is known of the keys of an Athena target. */
record FieldsCommand() implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flag.command(
            "athena-lint fields",
            "Shows what the keys of a target do, and what goes wrong with them.");
    spec.add(Flag.words("0..*", "KEY", "Tell everything about this key."));
    spec.addOption(Flag.value("--format", "NAME", "text (default), markdown or json."));
    spec.addOption(
        Flag.value(
            "--dialect",
            "NAME",
            "As core, platform or fusion reads them (default:",
            "core, and what goes wrong in all three)."));
    spec.addOption(Flag.value("--output", "FILE", "Write to this file, not to stdout."));
    spec.addOption(
        Flag.value("--adapter-version", "VERSION", "The dbt-athena that reads them (the newest)."));
    return spec.addOption(
        Flag.value("--color", "WHEN", "auto (default; NO_COLOR, FORCE_COLOR), always or never."));
  }

  @Override
  public int run(Given parsed, Shell shell, Engine engine) throws CannotRun {
    String format = Choice.of(parsed, "--format", List.of("text", "markdown", "json"));
    String colour = Choice.of(parsed, "--color", List.of("auto", "always", "never"));
    Dialect dialect = Choice.of(parsed, "--dialect", Dialect.CORE);
    AdapterVersion version = Choice.version(parsed);
    boolean narrowed = parsed.has("--dialect");
    Optional<String> file = parsed.value("--output");
    Reference reference =
        new Reference(
            narrowed ? Optional.of(dialect) : Optional.empty(),
            version,
            engine.rules(),
            options -> source -> engine.linter().apply(options).lint(source, Neighbours.NONE));
    List<String> names = parsed.words();
    List<Field> fields = new ArrayList<>();
    for (String name : names) {
      fields.add(field(name, reference.schema(), shell));
    }
    // A file never gets colours.
    Palette palette = file.isPresent() ? Palette.PLAIN : shell.palette(colour);
    String text =
        switch (format) {
          case "json" -> reference.json(fields);
          case "markdown" -> reference.markdown(fields);
          default -> reference.text(fields, palette);
        };
    if (file.isPresent()) {
      write(file.get(), text, shell);
    } else {
      shell.out().print(text);
    }
    return ExitCode.CLEAN;
  }

  private static void write(String file, String text, Shell shell) throws CannotRun {
    if (file.isEmpty()) {
      throw new CannotRun("`--output` names no file");
    }
    try {
      SafeWrite.write(shell.path(file), text);
    } catch (IOException broken) {
      throw new CannotRun(file + ": cannot be written: " + Reason.of(broken));
    } catch (InvalidPathException wrong) {
      throw new CannotRun(file + ": no path can look like this");
    }
  }

  private static Field field(String name, Schema schema, Shell shell) throws CannotRun {
    Optional<Field> field = schema.field(name);
    if (field.isPresent()) {
      return field.get();
    }
    Optional<Field> synonym =
        schema.lookAlike(name).filter(Suggestion::synonym).map(Suggestion::field);
    if (synonym.isPresent()
        && schema.notAField(name).isEmpty()
        && schema.newerField(name).isEmpty()) {
      String right = synonym.get().name();
      shell.say("note: `" + name + "` is no key of an Athena target; this is `" + right + "`");
      return synonym.get();
    }
    throw new CannotRun(why(name, schema));
  }

  private static String why(String name, Schema schema) {
    Optional<Field> newer = schema.newerField(name);
    if (newer.isPresent()) {
      String since = newer.get().since().map(Object::toString).orElse("");
      return "`%s` is read since dbt-athena %s, not by %s".formatted(name, since, schema.version());
    }
    String no = "`" + name + "` is no key of an Athena target";
    Optional<NotAField> known = schema.notAField(name);
    if (known.isPresent()) {
      return no
          + ": "
          + known.get().reason()
          + known.get().replacement().map(other -> "; see `" + other + "`").orElse("");
    }
    return schema
        .lookAlike(name)
        .map(guess -> guess.field().name())
        .or(() -> Nearest.to(name, Lists.map(schema.fields(), Field::name)))
        .map(guess -> no + ", did you mean `" + guess + "`?")
        .orElse(no + "; `athena-lint fields` lists them");
  }
}
