#!/usr/bin/env bash
# Names the program of this version of the action, so that it is built once: by a sum over its sources.
set -euo pipefail
cd "$GITHUB_ACTION_PATH"
sum=$(find . \( -name target -o -name .git -o -name node_modules \) -prune -o -type f \
  \( -name pom.xml -o -path '*/src/main/*' -o -path './schema/*' \) -print |
  LC_ALL=C sort | tr '\n' '\0' | xargs -0 cat | git hash-object --stdin)
echo "key=$sum" >> "$GITHUB_OUTPUT"
