"""athena-lint: many files in one process, read back from its JSON."""

import json
import os
import shutil
import subprocess
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


# Milder findings that tell why dbt may refuse a file, though something outside of it decides.
ASIDES = {
    "placeholder-value", "target-missing", "staging-dir-and-workgroup-missing", "yaml-merge-order", "empty-string-value",
    "env-var-reused", "unknown-key",
}  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """Something we say; an error says that dbt refuses."""

    rule: str
    severity: str
    message: str
    help: str
    profile: str | None
    target: str | None
    key: str | None
    line: int


class Linter:
    """The program of this checkout."""

    def __init__(self):
        jar = ROOT / "linter-cli" / "target" / "athena-lint.jar"
        # The launcher builds what is missing or stale.
        built = subprocess.run([ROOT / "athena-lint", "--version"], capture_output=True, text=True, check=False)
        if built.returncode or not jar.exists():
            raise SystemExit(f"conformance: athena-lint does not run: {built.stderr}")
        self.folder = tempfile.TemporaryDirectory()  # a build that goes on meanwhile changes nothing
        self.jar = shutil.copy(jar, self.folder.name)
        self.version = built.stdout.partition("\n")[0]
        home = os.environ.get("JAVA_HOME")
        self.java = os.path.join(home, "bin", "java") if home else shutil.which("java")

    def lint(self, texts: dict[str, str], version: str, environment: dict[str, str] | None) -> dict[str, list[Finding]]:
        """The errors of each text, and the asides; without an environment nothing is known of it."""
        found = defaultdict(list)
        if not texts:
            return found
        with tempfile.TemporaryDirectory() as folder:
            for name, text in texts.items():
                place = Path(folder) / "files" / name
                place.mkdir(parents=True)
                (place / "profiles.yml").write_bytes(text.encode("utf-8", "surrogatepass"))
            for diagnostic in self._run(folder, version, environment):
                if diagnostic["severity"] == "error" or diagnostic["rule"] in ASIDES:
                    found[Path(diagnostic["path"]).parent.name].append(_finding(diagnostic))
        return found

    def _run(self, folder: str, version: str, environment: dict[str, str] | None):
        command = [self.java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-jar", str(self.jar), "lint"]
        command += ["--no-config", "--exit-zero", "--show=info", "--format=json=report.json", f"--adapter-version={version}"]
        command += ["--check-env"] if environment is not None else []
        done = subprocess.run(
            [*command, "files"], cwd=folder, env=environment or {}, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(f"conformance: athena-lint failed with {done.returncode}:\n{done.stderr[:4000]}")
        with open(os.path.join(folder, "report.json"), encoding="utf-8") as file:
            return json.load(file)["diagnostics"]


def _finding(diagnostic) -> Finding:
    return Finding(
        diagnostic["rule"],
        diagnostic["severity"],
        diagnostic["message"],
        diagnostic.get("help", ""),
        diagnostic.get("profile"),
        diagnostic.get("target"),
        diagnostic.get("key"),
        diagnostic["start"]["line"],
    )
