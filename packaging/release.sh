#!/bin/sh
# packaging/release.sh VERSION FOLDER: what a release consists of. Build the jar first: ./mvnw package.
#   athena-lint-VERSION.jar               the program, for a machine with Java
#   athena-lint-live.jar                  what it needs beside it, under this name, to ask AWS
#   athena-lint-VERSION.tar.gz            with the launchers
#   athena-lint-VERSION-linux-x64.tar.gz  with a Java of its own, from the JDK in JAVA_HOME (25 or newer)
#   SHA256SUMS
set -eu

[ $# -eq 2 ] || { echo "usage: JAVA_HOME=… packaging/release.sh VERSION FOLDER" >&2; exit 2; }
version=$1
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
mkdir -p "$2"
folder=$(CDPATH='' cd -- "$2" && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The start-up archive remembers when its jar was written: the times of files stay as they are.
pack() {
  tar -C "$scratch" --sort=name --owner=0 --group=0 --numeric-owner -cf - "$1" | gzip -9n > "$folder/$2"
  rm -rf "${scratch:?}/$1"
}

cp "$here/linter-cli/target/athena-lint.jar" "$folder/athena-lint-$version.jar"
cp "$here/linter-cli/target/athena-lint-live.jar" "$folder/"

name=athena-lint-$version
mkdir -p "$scratch/$name/lib"
cp "$here/linter-cli/target/athena-lint.jar" "$here/linter-cli/target/athena-lint-live.jar" \
  "$scratch/$name/lib/"
cp "$here/athena-lint" "$here/athena-lint.cmd" "$here/LICENSE" "$scratch/$name/"
pack "$name" "$name.tar.gz"

[ "$(uname -sm)" = "Linux x86_64" ] || { echo "only Linux on x86_64 makes linux-x64" >&2; exit 2; }
"$here/packaging/image.sh" "$scratch/$name"
pack "$name" "$name-linux-x64.tar.gz"

cd "$folder"
sha256sum "$name.jar" athena-lint-live.jar "$name.tar.gz" "$name-linux-x64.tar.gz" > SHA256SUMS
