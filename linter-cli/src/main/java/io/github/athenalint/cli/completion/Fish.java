package io.github.athenalint.cli.completion;

import io.github.athenalint.cli.completion.Syntax.Command;
import io.github.athenalint.cli.completion.Syntax.Option;

/** Writes the script for fish. */
public final class Fish {

  private static final String HEAD =
      """
      # Completion for fish. To have it in every shell:
      #   athena-lint completion fish > ~/.config/fish/completions/athena-lint.fish

      function __athena_lint_on
          set -l words (commandline -opc)
          set -l command %s
          if set -q words[2]; and contains -- $words[2] %s
              set command $words[2]
          end
          test $command = $argv[1]
      end

      function __athena_lint_first
          test (count (commandline -opc)) -eq 1
      end

      # The words before the last comma stay.
      function __athena_lint_list
          set -l typed (commandline -ct | string replace -r '^-[^=]*=' '')
          set -l done (string match -r '^.*,' -- $typed; or echo)
          printf '%%s\\n' $done$argv
      end

      """;

  private Fish() {}

  /** Returns the script. */
  public static String script(Syntax syntax) {
    StringBuilder out = new StringBuilder();
    out.append(HEAD.formatted(syntax.usual().name(), String.join(" ", syntax.names())));
    for (Command command : syntax.commands()) {
      out.append("complete -c athena-lint -n __athena_lint_first -a ").append(command.name());
      out.append(" -d ").append(quoted(command.summary())).append('\n');
    }
    for (Command command : syntax.commands()) {
      out.append('\n');
      String start = "complete -c athena-lint -n '__athena_lint_on " + command.name() + "'";
      command.options().forEach(option -> out.append(start).append(option(option)).append('\n'));
      if (command.words() instanceof Values.Words some) {
        out.append(start).append(" -f");
        out.append(some.words().isEmpty() ? "" : " -a " + quoted(String.join(" ", some.words())));
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static String option(Option option) {
    StringBuilder out = new StringBuilder();
    for (String name : option.names()) {
      boolean isLong = name.startsWith("--");
      out.append(isLong ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (option.takesValue()) {
      out.append(value(option.values()));
    }
    return out.append(" -d ").append(quoted(option.summary())).toString();
  }

  private static String value(Values values) {
    if (values instanceof Values.Words some) {
      return " -x"
          + (some.words().isEmpty() ? "" : " -a " + quoted(String.join(" ", some.words())));
    }
    if (values instanceof Values.Lists lists) {
      return " -x -a '(__athena_lint_list " + String.join(" ", lists.words()) + ")'";
    }
    if (values instanceof Values.Pairs pairs) {
      return " -x -a '{"
          + String.join(",", pairs.names())
          + "}={"
          + String.join(",", pairs.words())
          + "}'";
    }
    if (values instanceof Values.Outputs outputs) {
      return " -x -a " + quoted(String.join(" ", outputs.words()));
    }
    return values instanceof Values.Folders ? " -x -a '(__fish_complete_directories)'" : " -r -F";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
