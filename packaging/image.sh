#!/bin/sh
# packaging/image.sh FOLDER: lays out athena-lint with a Java of its own, for a machine that has none.
# The launcher, lib/athena-lint.jar and lib/athena-lint-live.jar, runtime/ (made by jlink from the JDK in
# JAVA_HOME, for this system and processor) and the start-up archives. Build the jars first: ./mvnw package.
set -eu

[ $# -eq 1 ] || { echo "usage: JAVA_HOME=… packaging/image.sh FOLDER" >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
jar=$here/linter-cli/target/athena-lint.jar
jlink=${JAVA_HOME:?is the JDK to take the runtime from}/bin/jlink
[ -f "$jar" ] || { echo "there is no $jar: build it with ./mvnw package" >&2; exit 2; }
[ -x "$jlink" ] || { echo "JAVA_HOME is no JDK: there is no $jlink" >&2; exit 2; }
[ ! -e "$1" ] || { echo "$1 exists already" >&2; exit 2; }

# What the program uses, tried by .ci/proofs/packaging; jdeps would add what libraries could use.
modules=java.base,java.logging,java.xml,jdk.crypto.ec,jdk.unsupported

mkdir -p "$1/lib"
cp "$here/LICENSE" "$here/athena-lint" "$1/"
cp "$jar" "${jar%.jar}-live.jar" "$1/lib/"
# What the program needs of the JDK comes from the start-up archive, so it may be packed.
if [ "$("$jlink" --version | cut -d. -f1)" -ge 21 ]; then compress=zip-6; else compress=2; fi
"$jlink" --add-modules "$modules" --strip-java-debug-attributes --no-header-files --no-man-pages \
  --compress "$compress" \
  --output "$1/runtime"
major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/runtime/release")
# Before 25 the archive of the program is laid on top of one of the JDK.
[ "$major" -ge 25 ] || "$1/runtime/bin/java" -Xshare:dump > /dev/null
ATHENA_LINT_MAKE_ARCHIVE=$1/lib/athena-lint.archive "$1/athena-lint"
# What asks AWS gets its archive in the cache of who asks: it would double the size of the image.
