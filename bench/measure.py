#!/usr/bin/env python3
"""Measures the whole program: python3 bench/measure.py [ROUNDS], from the root of the checkout.

Every round runs each command once, in turn, so that a busy machine slows all of them alike.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINT = str(ROOT / "athena-lint")
TARGET = """    {name}:
      type: athena
      region_name: eu-west-1
      database: awsdatacatalog
      schema: analytics_{number}
      s3_staging_dir: s3://acme-athena-{number}/results/
      s3_data_dir: s3://acme-athena-{number}/data/
      work_group: analytics
      threads: {threads}
"""


def profile(targets, threads="4"):
    outputs = "".join(TARGET.format(name=f"t{n}", number=n, threads=threads) for n in targets)
    return f"shop:\n  target: t{targets[0]}\n  outputs:\n{outputs}"


def write_inputs(folder):
    """Writes 2,000 files of one target, every tenth with a mistake, and one file of 5,000."""
    for n in range(2000):
        place = folder / "many" / f"p{n:04d}"
        place.mkdir(parents=True)
        (place / "profiles.yml").write_text(profile([n], '"4"' if n % 10 == 0 else "4"))
    (folder / "big").mkdir()
    (folder / "big" / "profiles.yml").write_text(profile(range(5000)))
    (folder / "Empty.java").write_text("class Empty { public static void main(String[] a) {} }")
    subprocess.run(["javac", "-d", folder, folder / "Empty.java"], check=True)


def run(command, extra):
    """Returns the wall time in seconds and the peak resident memory in MiB."""
    begin = time.monotonic()
    child = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **extra}, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    took = time.monotonic() - begin
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"{command} failed")
    return took, usage.ru_maxrss / 1024


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_inputs(folder)
        clean = "examples/clean/profiles.yml"
        java = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", name, "Empty"]
        commands = {
            "empty `main`": (java, {}),
            "one file": ([LINT, clean], {}),
            "one file, no class-data archive": ([LINT, clean], {"ATHENA_LINT_NO_CACHE": "1"}),
            "2,000 files of one target": ([LINT, "--quiet", str(folder / "many")], {}),
            "one file of 5,000 targets": ([LINT, str(folder / "big")], {}),
        }
        results = {what: [] for what in commands}
        for what, (command, extra) in commands.items():
            run(command, extra)
        time.sleep(10)  # the launcher makes its start-up archive in the background
        for _ in range(rounds):
            for what, (command, extra) in commands.items():
                results[what].append(run(command, extra))
        floor = statistics.median(took for took, _ in results["empty `main`"])
        print("| what | wall, median | min to max | ratio to an empty `main` | peak memory |")
        print("|---|---|---|---|---|")
        for what, runs in results.items():
            times = [took * 1000 for took, _ in runs]
            median = statistics.median(times)
            print(
                f"| {what} | {median:.0f} ms | {min(times):.0f} to {max(times):.0f} ms "
                f"| {median / 1000 / floor:.1f} | {max(peak for _, peak in runs):.0f} MiB |")


if __name__ == "__main__":
    main()
