#!/bin/sh
# Draws media/icon.png from scripts/icon.svg, in Chromium.
set -eu
cd "$(dirname "$0")/.."
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
  --window-size=256,256 --screenshot="$PWD/media/icon.png" "file://$PWD/scripts/icon.svg"
