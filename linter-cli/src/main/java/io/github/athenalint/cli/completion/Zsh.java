package io.github.athenalint.cli.completion;

import io.github.athenalint.cli.completion.Syntax.Command;
import io.github.athenalint.cli.completion.Syntax.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the script for zsh. */
public final class Zsh {

  private static final String SCRIPT =
      """
      #compdef athena-lint
      # Completion for zsh. To have it in every shell, write it to a folder of $fpath:
      #   athena-lint completion zsh > "${fpath[1]}/_athena-lint"

      _athena-lint() {
        local -a commands=(
      %s
        )
        local command=%s
        if (( CURRENT > 2 )) && [[ -n ${commands[(r)$words[2]:*]} ]]; then
          command=$words[2]
          shift words
          (( CURRENT-- ))
        elif (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
          _describe -t commands command commands
        fi
        case $command in
      %s
        esac
      }

      # A name, =, and a word or a file.
      _athena-lint-pair() {
        if compset -P '*='; then
          if (( $# )); then compadd "$@"; else _files; fi
        else
          compadd -S "$suffix" -q -a names
        fi
      }

      _athena-lint-level() {
        local suffix='='
        local -a names=(%s)
        _athena-lint-pair %s
      }

      _athena-lint-output() {
        local suffix=
        local -a names=(%s)
        _athena-lint-pair
      }

      if [[ $funcstack[1] == _athena-lint ]]; then
        _athena-lint "$@"
      else
        compdef _athena-lint athena-lint
      fi
      """;

  private Zsh() {}

  /** Returns the script. */
  public static String script(Syntax syntax) {
    String commands =
        syntax.commands().stream()
            .map(command -> "    " + quoted(command.name() + ":" + command.summary()))
            .collect(Collectors.joining("\n"));
    String cases = syntax.commands().stream().map(Zsh::arguments).collect(Collectors.joining("\n"));
    List<String> names = new ArrayList<>();
    List<String> levels = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    for (Option option : syntax.usual().options()) {
      if (option.values() instanceof Values.Pairs pairs) {
        names.addAll(pairs.names());
        levels.addAll(pairs.words());
      } else if (option.values() instanceof Values.Outputs formats) {
        outputs.addAll(formats.words());
      }
    }
    return SCRIPT.formatted(
        commands,
        syntax.usual().name(),
        cases,
        String.join(" ", names),
        String.join(" ", levels),
        String.join(" ", outputs));
  }

  private static String arguments(Command command) {
    List<String> lines = new ArrayList<>();
    command.options().forEach(option -> lines.add(option(option)));
    if (!command.words().equals(Values.FREE)) {
      lines.add(quoted("*:word:" + action(command.words())));
    }
    return "    "
        + command.name()
        + ")\n      _arguments -s \\\n        "
        + String.join(" \\\n        ", lines)
        + " ;;";
  }

  private static String option(Option option) {
    String what = "[" + escaped(option.summary()) + "]";
    String value =
        option.takesValue()
            ? ":"
                + escaped(option.label().toLowerCase(java.util.Locale.ROOT))
                + ":"
                + action(option.values())
            : "";
    String sign = option.takesValue() ? "=" : "";
    if (option.names().size() == 1) {
      return quoted((option.repeated() ? "*" : "") + option.names().get(0) + sign + what + value);
    }
    String others = "(" + String.join(" ", option.names()) + ")";
    return quoted(others) + "{" + String.join(",", option.names()) + "}" + quoted(what);
  }

  private static String action(Values values) {
    if (values instanceof Values.Words some) {
      return some.words().isEmpty() ? "( )" : "(" + String.join(" ", some.words()) + ")";
    }
    if (values instanceof Values.Lists lists) {
      return "_values -s , word " + String.join(" ", lists.words());
    }
    if (values instanceof Values.Pairs) {
      return "_athena-lint-level";
    }
    if (values instanceof Values.Outputs) {
      return "_athena-lint-output";
    }
    return values instanceof Values.Folders ? "_files -/" : "_files";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
