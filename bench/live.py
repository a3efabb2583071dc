#!/usr/bin/env python3
"""Measures `live` against moto on loopback: python3 bench/live.py [ROUNDS], from the root of the checkout.

moto is installed with pip into a folder of the cache. Every round runs each command once, in turn.
"""
import contextlib
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINT = str(ROOT / "athena-lint")
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"))
VENV = CACHE / "athena-lint-proofs" / "moto-5.2.1"
PROFILES = """shop:
  target: dev
  outputs:
    dev:
      type: athena
      region_name: eu-west-1
      database: awsdatacatalog
      schema: analytics
      s3_staging_dir: s3://shop-athena/results/
      threads: 4
"""


def python():
    """Installs moto once, and returns the Python that has it."""
    if not (VENV / "bin" / "moto_server").exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        subprocess.run([VENV / "bin" / "pip", "-q", "install", "moto[server]==5.2.1"], check=True)
    return str(VENV / "bin" / "python")


@contextlib.contextmanager
def moto():
    server = subprocess.Popen(
        [python(), "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        port = next(filter(None, (re.search(r"127.0.0.1:(\d+)", line) for line in server.stderr)))
        threading.Thread(target=lambda: [None for _ in server.stderr], daemon=True).start()
        yield f"http://127.0.0.1:{port.group(1)}"
    finally:
        server.terminate()
        server.wait()


def run(command, env):
    """Returns the wall time and the processor time in milliseconds."""
    begin = time.monotonic()
    child = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    took = time.monotonic() - begin
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"{command} failed")
    return took * 1000, (usage.ru_utime + usage.ru_stime) * 1000


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    with tempfile.TemporaryDirectory() as name, moto() as url:
        profiles = pathlib.Path(name) / "profiles.yml"
        profiles.write_text(PROFILES)
        env = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
        env.update(HOME=name, XDG_CACHE_HOME=str(CACHE), AWS_ENDPOINT_URL=url, AWS_EC2_METADATA_DISABLED="true",
                   AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test")
        bare = {**env, "ATHENA_LINT_NO_CACHE": "1"}
        commands = {
            "`lint`": ([LINT, str(profiles)], env),
            "`live`, no start-up archive": ([LINT, "live", str(profiles)], bare),
            "`live`": ([LINT, "live", str(profiles)], env),
        }
        for command, variables in commands.values():
            run(command, variables)
        time.sleep(30)  # the launcher makes its start-up archives in the background
        results = {what: [] for what in commands}
        for _ in range(rounds):
            for what, (command, variables) in commands.items():
                results[what].append(run(command, variables))
        print("| what | wall, median (least) | CPU, median (least) |\n|---|---|---|")
        for what, runs in results.items():
            columns = [[each[i] for each in runs] for i in range(2)]
            print(f"| {what} | " + " | ".join(
                f"{statistics.median(each):.0f} ({min(each):.0f}) ms" for each in columns) + " |")


if __name__ == "__main__":
    main()
