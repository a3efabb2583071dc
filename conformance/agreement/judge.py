"""The real dbt-athena as a process that stays: asks, and reads what it says."""

import hashlib
import json
import sqlite3
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .fields import BY_NAME, LOOK_ALIKES
from .versions import Version, environment

SLIPS = BY_NAME.keys() | set(LOOK_ALIKES)
WORKER = Path(__file__).parent.parent / "judge" / "worker.py"


@dataclass(frozen=True)
class Verdict:
    """What dbt makes of one target; without a profile it is about the whole file."""

    profile: str | None
    target: str | None  # None: dbt is told none
    used: str | None  # what dbt takes then, if it is a text
    stage: str | None  # where it fails, None if it does not
    text: str

    @property
    def refused(self) -> bool:
        return self.stage is not None and not self.outside

    @property
    def outside(self) -> bool:
        """Whether something decides that does not stand in the file: another adapter, `--vars`."""
        return self.stage == "outside"

    @property
    def asked(self) -> tuple[str | None, str | None]:
        return self.profile, self.target


class Judge:
    """One version of dbt-athena; what it said of a file in an environment is kept for the next run."""

    def __init__(self, version: Version):
        self.process = subprocess.Popen(
            [str(version.python), str(WORKER)],
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self.versions = json.loads(self.process.stdout.readline() or "null")
        if not self.versions:
            raise SystemExit(f"conformance: the judge {version.name} does not start: {version.python} {WORKER}")
        self.kept = sqlite3.connect(version.folder / "verdicts.db", timeout=60, isolation_level=None)
        self.kept.execute("pragma synchronous = off")
        self.kept.execute("create table if not exists verdicts (key blob primary key, said text) without rowid")
        self.identity = self.versions.pop("identity")  # of the judge and of all that is installed with it

    def judge(self, text: str, environment: dict[str, str], profiles) -> list[Verdict]:
        case = {"id": 0, "text": text, "env": environment, "profiles": profiles}
        asked = json.dumps([self.identity, case], sort_keys=True)
        key = hashlib.sha256(asked.encode("utf-8", "surrogatepass")).digest()
        row = self.kept.execute("select said from verdicts where key = ?", (key,)).fetchone()
        said = row[0] if row else self._ask(case, key)
        verdicts = [Verdict(*verdict) for verdict in json.loads(said)]
        # A field among the outputs, or what people write for one, is a slip of indentation: nobody names such a target.
        return [verdict for verdict in verdicts if verdict.target not in SLIPS]

    def _ask(self, case, key: bytes) -> str:
        self.process.stdin.write(json.dumps(case) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"conformance: the judge has died of this file:\n{case['text']}")
        said = json.dumps(json.loads(line)["verdicts"])
        self.kept.execute("insert or ignore into verdicts values (?, ?)", (key, said))
        return said

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait()
        self.kept.close()
