#!/bin/sh
# scripts/package.sh [TARGET [FILE]]: packages the extension. Build the jar first: ./mvnw package.
# Without a target it is the package for everybody who has Java. With one (linux-x64, linux-arm64,
# darwin-x64, darwin-arm64, win32-x64, win32-arm64) it brings a Java of its own: jlink makes that from the
# JDK in JAVA_HOME, or on the PATH, so it has to run on the system and processor of the target.
set -eu

cd "$(dirname "$0")/.."
target=${1:-}
file=${2:-athena-lint${target:+-$target}.vsix}
[ -x node_modules/.bin/vsce ] || npm ci
rm -rf runtime
trap 'rm -rf runtime' EXIT
if [ -z "$target" ]; then
  exec node_modules/.bin/vsce package --no-dependencies --out "$file"
fi
case $(uname -sm) in
  'Linux x86_64') here=linux-x64 ;;
  'Linux aarch64') here=linux-arm64 ;;
  'Darwin x86_64') here=darwin-x64 ;;
  'Darwin arm64') here=darwin-arm64 ;;
  # Git Bash runs as a program for x86_64 there, and names the system behind that of Windows.
  MINGW*ARM64* | MSYS*ARM64* | MINGW*aarch64 | MSYS*aarch64) here=win32-arm64 ;;
  MINGW*x86_64 | MSYS*x86_64) here=win32-x64 ;;
  *) here=$(uname -sm) ;;
esac
[ "$target" = "$here" ] || { echo "the Java for $target cannot be made on $here" >&2; exit 2; }
java_home=${JAVA_HOME:-$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' | tr -d '\r')}
# The same modules as the download with its own Java has.
modules=$(sed -n 's/^modules=//p' ../packaging/image.sh)
"$java_home/bin/jlink" --add-modules "$modules" --strip-java-debug-attributes --no-header-files --no-man-pages \
  --output runtime
runtime/bin/java -Xshare:dump > /dev/null
node_modules/.bin/vsce package --no-dependencies --target "$target" --out "$file"
