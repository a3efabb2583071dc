#!/usr/bin/env bash
# Lints for the action; what the user wrote comes in as INPUT_…, never as part of this script.
set -uo pipefail

arguments=(--fail-on "$INPUT_FAIL_ON")
while IFS= read -r line; do
  [ -z "$line" ] || arguments+=("$line")
done <<< "$INPUT_ARGS"
if [ -n "$INPUT_SARIF" ]; then
  arguments+=(--format github --format "sarif=$INPUT_SARIF")
  rm -f -- "$INPUT_SARIF"
fi
arguments+=(--)
while IFS= read -r line; do
  [ -z "$line" ] || arguments+=("$line")
done <<< "$INPUT_PATHS"

kept=$RUNNER_TEMP/athena-lint/athena-lint.jar
built=$GITHUB_ACTION_PATH/linter-cli/target/athena-lint.jar
if [ -f "$kept" ]; then export ATHENA_LINT_JAR=$kept; fi

ATHENA_LINT_NO_CACHE=1 "$GITHUB_ACTION_PATH/athena-lint" lint "${arguments[@]}"
code=$?

echo "exit-code=$code" >> "$GITHUB_OUTPUT"
if [ -n "$INPUT_SARIF" ] && [ -s "$INPUT_SARIF" ]; then
  echo "sarif=$INPUT_SARIF" >> "$GITHUB_OUTPUT"
fi
if [ ! -f "$kept" ] && [ -f "$built" ]; then
  mkdir -p "${kept%/*}" && cp "$built" "${built%.jar}-live.jar" "${kept%/*}/"
fi
exit "$code"
