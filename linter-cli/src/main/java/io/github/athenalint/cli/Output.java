package io.github.athenalint.cli;

import io.github.athenalint.cli.report.ConciseRenderer;
import io.github.athenalint.cli.report.JsonRenderer;
import io.github.athenalint.cli.report.Palette;
import io.github.athenalint.cli.report.Renderer;
import io.github.athenalint.cli.report.SourceRoot;
import io.github.athenalint.cli.report.TextRenderer;
import io.github.athenalint.cli.report.Tool;
import io.github.athenalint.cli.report.ci.AzureRenderer;
import io.github.athenalint.cli.report.ci.CheckstyleRenderer;
import io.github.athenalint.cli.report.ci.GitHubRenderer;
import io.github.athenalint.cli.report.ci.GitLabRenderer;
import io.github.athenalint.cli.report.ci.JunitRenderer;
import io.github.athenalint.cli.report.ci.RdjsonRenderer;
import io.github.athenalint.cli.report.sarif.SarifRenderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A format, and where the report in it goes.
 *
 * @param format the format
 * @param file the file, or nothing for the standard output
 * @param chosen whether the user chose it
 */
record Output(Format format, Optional<ReportFile> file, boolean chosen) {

  /** The formats. */
  enum Format {
    TEXT,
    CONCISE,
    JSON,
    SARIF,
    GITHUB,
    GITLAB,
    JUNIT,
    CHECKSTYLE,
    RDJSON,
    AZURE
  }

  /** Reads all values of {@code --format}. */
  static List<Output> all(List<String> given, Shell shell) throws CannotRun {
    if (given.isEmpty()) {
      return usual(BuildServer.of(shell));
    }
    List<Output> outputs = new ArrayList<>();
    Set<Path> paths = new HashSet<>();
    for (String value : given) {
      Output output = of(value, shell);
      if (output.file().isPresent() && !paths.add(output.file().get().path())) {
        throw new CannotRun("two reports cannot go into " + output.file().get().name());
      }
      outputs.add(output);
    }
    if (outputs.stream().filter(output -> output.file().isEmpty()).count() > 1) {
      throw new CannotRun(
          "only one `--format` can go to stdout: give the others a file, NAME=FILE");
    }
    return outputs;
  }

  /** People read the log of a service too, so what the service reads comes on top of the text. */
  private static List<Output> usual(BuildServer server) {
    Output text = new Output(Format.TEXT, Optional.empty(), false);
    return switch (server) {
      case GITHUB -> List.of(text, new Output(Format.GITHUB, Optional.empty(), false));
      case AZURE -> List.of(text, new Output(Format.AZURE, Optional.empty(), false));
      case GITLAB, NONE -> List.of(text);
    };
  }

  private static Output of(String value, Shell shell) throws CannotRun {
    int equals = value.indexOf('=');
    String name = equals < 0 ? value : value.substring(0, equals);
    Format format = Choice.of("--format", name, Format.values());
    if (equals < 0) {
      return new Output(format, Optional.empty(), true);
    }
    String file = value.substring(equals + 1);
    if (file.isEmpty()) {
      throw new CannotRun("`--format " + value + "` names no file");
    }
    return new Output(format, Optional.of(ReportFile.of(file, shell)), true);
  }

  /** Returns what writes the report; a file never gets colours. */
  Renderer renderer(LintFlags flags, Shell shell, Engine engine) {
    Palette palette = file.isPresent() ? Palette.PLAIN : flags.palette();
    BuildServer server = BuildServer.of(shell);
    SourceRoot root = server.root(shell);
    Tool tool = new Tool(Version.NUMBER, engine.known());
    return switch (format) {
      case TEXT -> new TextRenderer(palette, flags.statistics(), flags.quiet());
      case CONCISE -> new ConciseRenderer(palette, flags.statistics());
      case JSON -> new JsonRenderer(tool.version());
      case SARIF -> new SarifRenderer(tool, root, server == BuildServer.GITHUB);
      case GITHUB -> new GitHubRenderer(root, !chosen);
      case GITLAB -> new GitLabRenderer(tool, root);
      case JUNIT -> new JunitRenderer();
      case CHECKSTYLE -> new CheckstyleRenderer();
      case RDJSON -> new RdjsonRenderer();
      case AZURE -> new AzureRenderer(root);
    };
  }
}
