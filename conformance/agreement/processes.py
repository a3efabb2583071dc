"""A sample as real processes: what dbt on the command line says is what its code says in memory."""

import os
import subprocess
import tempfile
from pathlib import Path

from .run import Result
from .versions import Version

PROJECT = "name: judge\nversion: '1.0.0'\nconfig-version: 2\nprofile: shop\n"
# What `dbt parse` reads of a profile; it opens no connection and starts no thread.
READING = {"flags", "yaml", "load"}


def check(version: Version, result: Result, cases, envs, count: int) -> int:
    """Compares a sample, half accepted and half refused; returns how many differ."""
    wrong = 0
    for case, number, verdict in _sample(result, cases, count):
        said = _parse(version, case.text, envs[number], verdict.target)
        refused = verdict.stage in READING
        agrees = (said.returncode != 0) == refused
        wrong += not agrees
        word = "refuses" if said.returncode else "accepts"
        print(f"{'PASS' if agrees else 'FAIL'} dbt parse {word} {case.id}", flush=True)
        if not agrees:
            print(said.stdout[-2000:])
    return wrong


def _sample(result: Result, cases, count: int):
    taken = {True: 0, False: 0}
    for case in cases:
        if case.origin not in ("generated", "mutated"):
            continue
        for number in (0, 1):
            verdict = next((each for each in result.verdicts.get((case.id, number), ()) if each.profile == "shop" and each.target), None)
            if verdict is None or verdict.outside:
                continue
            refused = verdict.stage in READING
            if taken[refused] < (count + (not refused)) // 2:
                taken[refused] += 1
                yield case, number, verdict
                break


def _parse(version: Version, text: str, environment, target: str):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "dbt_project.yml").write_text(PROJECT)
        (Path(folder) / "profiles.yml").write_bytes(text.encode("utf-8"))
        command = [str(version.python), "-c", "from dbt.cli.main import cli; cli()", "--no-use-colors"]
        command += ["parse", "--profiles-dir", folder, "--project-dir", folder, "--target", target]
        quiet = {"PATH": os.environ["PATH"], "HOME": folder, "DO_NOT_TRACK": "1", "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}
        return subprocess.run(
            command, cwd=folder, env={**quiet, **environment}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
