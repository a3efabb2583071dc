package io.github.athenalint.cli.completion;

import io.github.athenalint.cli.completion.Syntax.Command;
import io.github.athenalint.cli.completion.Syntax.Option;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the script for bash; it needs no other, and runs in the old bash of macOS. */
public final class Bash {

  private static final String SCRIPT =
      """
      # Completion for bash. To have it in every shell:
      #   athena-lint completion bash > ~/.local/share/bash-completion/completions/athena-lint

      # Bash takes --only=a,b apart at =, so the word is read from the line itself.
      _athena_lint() {
        local line=${COMP_LINE:0:COMP_POINT} word before words option value command=%s
        local rules="%s"
        word=${line##*[[:space:]]}
        read -r -a words <<< "${line%%"$word"}"
        before=${words[${#words[@]}-1]}
        COMPREPLY=()
        if ((${#words[@]} > 1)); then
          case ${words[1]} in %s) command=${words[1]} ;; esac
        fi
        case $word in
          --*=*) option=${word%%%%=*} value=${word#*=} ;;
          *) option=$before value=$word ;;
        esac
        case $command:$option in
      %s
        esac
        if [[ $word == -* ]]; then
          case $command in
      %s
          esac
          return
        fi
        if ((${#words[@]} == 1)); then
          _athena_lint_words "%s" "$word"
        fi
        case $command in
      %s
        esac
      }

      _athena_lint_words() {
        local found=($(compgen -W "$1" -- "$2"))
        COMPREPLY+=("${found[@]}")
      }

      # The words after the last comma; the ones before it stay.
      _athena_lint_list() {
        local done=
        [[ $2 == *,* ]] && done=${2%%,*},
        COMPREPLY=($(compgen -P "$done" -W "$1" -- "${2##*,}"))
        compopt -o nospace 2> /dev/null
      }

      # A name, =, and a word or a file.
      _athena_lint_pair() {
        if [[ $3 == *=* ]]; then
          [[ -z $2 ]] || COMPREPLY=($(compgen -W "$2" -- "${3#*=}"))
        else
          COMPREPLY=($(compgen -S "$4" -W "$1" -- "$3"))
          [[ -z $4 ]] || compopt -o nospace 2> /dev/null
        fi
      }

      complete -o default -F _athena_lint athena-lint
      """;

  private final List<String> rules;

  private Bash(List<String> rules) {
    this.rules = rules;
  }

  /** Returns the script. */
  public static String script(Syntax syntax) {
    List<String> rules =
        syntax.usual().options().stream()
            .map(Option::values)
            .filter(Values.Pairs.class::isInstance)
            .flatMap(values -> ((Values.Pairs) values).names().stream())
            .toList();
    return new Bash(rules).of(syntax);
  }

  private String of(Syntax syntax) {
    return SCRIPT.formatted(
        syntax.usual().name(),
        String.join(" ", rules),
        String.join("|", syntax.names()),
        lines(syntax.commands().stream().flatMap(this::values), 4),
        lines(syntax.commands().stream().map(this::options), 6),
        String.join(" ", syntax.names()),
        lines(syntax.commands().stream().flatMap(this::positional), 4));
  }

  private static String lines(Stream<String> lines, int indent) {
    return lines.map(line -> " ".repeat(indent) + line).collect(Collectors.joining("\n"));
  }

  private Stream<String> values(Command command) {
    return command.options().stream()
        .filter(Option::takesValue)
        .map(
            option ->
                command.name()
                    + ":"
                    + option.names().get(0)
                    + ") "
                    + reply(option.values())
                    + "return ;;");
  }

  /** Files are left to readline, which knows best how to quote them. */
  private String reply(Values values) {
    if (values instanceof Values.Words some && !some.words().isEmpty()) {
      return "_athena_lint_words \"" + text(some.words()) + "\" \"$value\"; ";
    }
    if (values instanceof Values.Lists lists) {
      return "_athena_lint_list \"" + text(lists.words()) + "\" \"$value\"; ";
    }
    if (values instanceof Values.Pairs pairs) {
      return "_athena_lint_pair \"%s\" \"%s\" \"$value\" =; "
          .formatted(text(pairs.names()), text(pairs.words()));
    }
    if (values instanceof Values.Outputs outputs) {
      return "_athena_lint_pair \"" + text(outputs.words()) + "\" \"\" \"$value\" \"\"; ";
    }
    return "";
  }

  private String options(Command command) {
    List<String> names =
        command.options().stream().flatMap(option -> option.names().stream()).toList();
    return command.name() + ") _athena_lint_words \"" + text(names) + "\" \"$word\" ;;";
  }

  private Stream<String> positional(Command command) {
    return command.words() instanceof Values.Words some && !some.words().isEmpty()
        ? Stream.of(
            command.name() + ") _athena_lint_words \"" + text(some.words()) + "\" \"$word\" ;;")
        : Stream.empty();
  }

  /** The rules are many, and stand in the script once. */
  private String text(List<String> words) {
    return words.equals(rules) ? "$rules" : String.join(" ", words);
  }
}
