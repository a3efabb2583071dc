"""The real dbt-athena as a process that stays: asks, and reads what it says."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .versions import Version

WORKER = Path(__file__).parent.parent / "judge" / "worker.py"


@dataclass(frozen=True)
class Verdict:
    """What dbt makes of one target; without a profile it is about the whole file."""

    profile: str | None
    target: str | None  # None: dbt is told none
    used: object  # what dbt takes then; anything YAML holds
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
    """One version of dbt-athena."""

    def __init__(self, version: Version):
        self.process = subprocess.Popen(
            [str(version.python), str(WORKER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self.versions = json.loads(self.process.stdout.readline() or "null")
        if not self.versions:
            raise SystemExit(f"conformance: the judge {version.name} does not start: {version.python} {WORKER}")

    def judge(self, text: str, environment: dict[str, str], profiles) -> list[Verdict]:
        case = {"id": 0, "text": text, "env": environment, "profiles": profiles}
        self.process.stdin.write(json.dumps(case) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"conformance: the judge has died of this file:\n{text}")
        said = json.loads(line)
        return [Verdict(*verdict) for verdict in said["verdicts"]]

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait()
