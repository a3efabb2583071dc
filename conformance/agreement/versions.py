"""The versions of dbt-athena that judge, each in a virtual environment of its own."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Version:
    """A version of dbt-athena with a dbt-core of its time."""

    name: str
    requirements: tuple[str, ...]
    prerelease: bool = False

    @property
    def folder(self) -> Path:
        cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
        return Path(cache) / "athena-lint" / "conformance" / self.name

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"


VERSIONS = (
    Version("1.8.4", ("dbt-athena-community==1.8.4", "dbt-core==1.8.*")),
    Version("1.9.5", ("dbt-athena-community==1.9.5", "dbt-core==1.9.*")),
    Version("1.10.2", ("dbt-athena==1.10.2", "dbt-core==1.10.*")),
    Version("1.11.0b1", ("dbt-athena==1.11.0b1", "dbt-core==1.11.*"), True),
    Version("1.11.0b2", ("dbt-athena==1.11.0b2", "dbt-core==1.11.*"), True),
    Version("1.11.0rc1", ("dbt-athena==1.11.0rc1", "dbt-core==1.12.*"), True),
    Version("newest", ("dbt-athena==1.11.*", "dbt-core>=1.11,<1.13")),
)


class CannotInstall(Exception):
    """There is no judge, for a reason outside of the project."""


def chosen(names: str) -> list[Version]:
    """The versions of a list with commas; `all` and `released` stand for many."""
    if names == "all":
        return list(VERSIONS)
    if names == "released":
        return [version for version in VERSIONS if not version.prerelease]
    known = {version.name: version for version in VERSIONS}
    unknown = [name for name in names.split(",") if name not in known]
    if unknown:
        raise SystemExit(f"conformance: no such version: {unknown[0]}; there are {', '.join(known)}")
    return [known[name] for name in names.split(",")]


def installed(versions: list[Version]):
    """Each version once it is there, with the reason if it cannot be; two are installed at a time."""
    with ThreadPoolExecutor(2) as pool:
        for version, coming in [(version, pool.submit(install, version)) for version in versions]:
            try:
                coming.result()
                yield version, None
            except CannotInstall as reason:
                yield version, reason


def install(version: Version) -> None:
    """Makes the virtual environment once; a broken or different one is made anew."""
    mark = version.folder / "installed"
    wanted = "\n".join(version.requirements)
    if mark.exists() and mark.read_text() == wanted and _imports(version):
        return
    print(f"installing {' '.join(version.requirements)}", flush=True)
    version.folder.mkdir(parents=True, exist_ok=True)
    log = version.folder / "install.log"
    with open(log, "wb") as said:
        if not version.python.exists():
            _run([sys.executable, "-m", "venv", str(version.folder)], said, log)
        pip = [str(version.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        pip += ["--no-compile"]  # the judge imports a part of it, and keeps what Python makes of that
        pip += ["--retries", "2", "--only-binary", "dbt-core,dbt-core-experimental-parser"]  # their sources fetch programs
        _run([*pip, *version.requirements], said, log)
    if not _imports(version):
        raise CannotInstall(f"dbt-athena {version.name} is installed, but cannot be imported; see {log}")
    mark.write_text(wanted)


def environment() -> dict[str, str]:
    """The environment of a judge, who keeps what Python makes of its modules beside them."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _run(command, said, log):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, check=False)
    if done.returncode:
        raise CannotInstall(f"`{' '.join(command[1:3])}` failed, see {log}")


def _imports(version: Version) -> bool:
    command = [str(version.python), "-c", "import dbt.adapters.athena, dbt.cli.main"]
    try:
        return not subprocess.run(command, capture_output=True, env=environment(), check=False).returncode
    except OSError:
        return False
