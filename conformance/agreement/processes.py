"""A sample as real processes: what dbt on the command line says is what its code says in memory."""

import os
import subprocess
import tempfile
from pathlib import Path

from .run import Result
from .versions import Version

PROJECT = "name: judge\nversion: '1.0.0'\nconfig-version: 2\nprofile: shop\n"
# Where dbt fails as it reads a profile; `dbt parse` opens no connection and starts no thread.
READING = {"flags", "yaml", "load"}
# What `dbt debug` says of a profile before it tries the connection, which leads nowhere here.
VALID = "profiles.yml file [OK found and valid]"
NOWHERE = {"AWS_ENDPOINT_URL": "http://127.0.0.1:1", "AWS_EC2_METADATA_DISABLED": "true"}


def check(version: Version, result: Result, cases, envs, count: int) -> int:
    """Compares a sample, half accepted and half refused; returns how many differ."""
    wrong = 0
    for case, number, verdict in _sample(result, cases, count):
        refused = verdict.stage in READING
        for command in ("parse", "debug"):
            refuses, said = _ask(version, command, case.text, envs[number], verdict.target)
            agrees = refuses == refused
            wrong += not agrees
            word = "refuses" if refuses else "accepts"
            print(f"{'PASS' if agrees else 'FAIL'} dbt {command} {word} {case.id}", flush=True)
            if not agrees:
                print(said[-2000:])
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


def _ask(version: Version, command: str, text: str, environment, target: str):
    """Tells whether dbt refuses the profile, and all that it prints."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "dbt_project.yml").write_text(PROJECT)
        (Path(folder) / "profiles.yml").write_bytes(text.encode("utf-8"))
        call = [str(version.python), "-c", "from dbt.cli.main import cli; cli()", "--no-use-colors"]
        call += [command, "--profiles-dir", folder, "--project-dir", folder, "--target", target]
        quiet = {"PATH": os.environ["PATH"], "HOME": folder, "DO_NOT_TRACK": "1", "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}
        env = {**quiet, **NOWHERE, **environment}
        with subprocess.Popen(
            call, cwd=folder, env=env, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        ) as asked:  # fmt: skip
            said = ""
            for line in asked.stdout:
                said += line
                if VALID in line:
                    asked.kill()  # what follows is about the connection
                    return False, said
            return command == "debug" or asked.wait() != 0, said
