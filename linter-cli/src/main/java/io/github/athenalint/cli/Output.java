package io.github.athenalint.cli;

import io.github.athenalint.cli.report.ConciseRenderer;
import io.github.athenalint.cli.report.JsonRenderer;
import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.cli.report.Renderer;
import io.github.athenalint.cli.report.TextRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A format, and where the report in it goes.
 *
 * @param format the format
 * @param file the file, or nothing for the standard output
 */
record Output(Format format, Optional<String> file) {

  /** The formats. */
  enum Format {
    TEXT,
    CONCISE,
    JSON
  }

  /** Reads all values of {@code --format}. */
  static List<Output> all(List<String> given) throws CannotRun {
    if (given.isEmpty()) {
      return List.of(new Output(Format.TEXT, Optional.empty()));
    }
    List<Output> outputs = new ArrayList<>();
    for (String value : given) {
      int equals = value.indexOf('=');
      String name = equals < 0 ? value : value.substring(0, equals);
      Optional<String> file =
          equals < 0 ? Optional.empty() : Optional.of(value.substring(equals + 1));
      if (file.isPresent() && file.get().isEmpty()) {
        throw new CannotRun("`--format " + value + "` names no file");
      }
      outputs.add(new Output(Choice.of("--format", name, Format.values()), file));
    }
    if (outputs.stream().filter(output -> output.file().isEmpty()).count() > 1) {
      throw new CannotRun(
          "only one `--format` can go to stdout: give the others a file, NAME=FILE");
    }
    return outputs;
  }

  /** Returns what writes the report; a file never gets colours. */
  Renderer renderer(LintFlags flags) {
    Palette palette = file.isPresent() ? Palette.PLAIN : flags.palette();
    return switch (format) {
      case TEXT -> new TextRenderer(palette, flags.statistics(), flags.quiet());
      case CONCISE -> new ConciseRenderer(palette, flags.statistics());
      case JSON -> new JsonRenderer(Version.read());
    };
  }
}
