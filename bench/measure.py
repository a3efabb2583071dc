#!/usr/bin/env python3
"""Measures the whole program: python3 bench/measure.py [ROUNDS] [--peers], from the root of the checkout.

Every round runs each command once, in turn, so that a busy machine slows all of them alike. --peers
measures other tools in the same rounds; they are installed with npm and pip into a folder of the cache.
They get our published schema, or none where they take none, and check far less.
"""
import argparse
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


JAVA = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xlog:disable"]


def floors(folder):
    """Returns the commands of what no linter can do without, each with a start-up archive of its own."""
    jar = ROOT / "linter-cli/target/athena-lint.jar"
    floor = folder / "floor.jar"
    subprocess.run(["javac", "-cp", jar, "-d", folder / "floor", ROOT / "bench/Floor.java"], check=True)
    subprocess.run(["jar", "--create", "--file", floor, "-C", folder / "floor", "."], check=True)
    commands = {}
    for what, name in {"bytes": "to read the bytes", "yaml": "to read and compose the YAML",
                       "library": "the same with the YAML library"}.items():
        archive = folder / f"{what}.archive"
        run = [*JAVA, "-cp", f"{jar}:{floor}", "Floor", what]
        subprocess.run([run[0], f"-XX:ArchiveClassesAtExit={archive}", *run[1:], folder / "big"],
                       check=True, stdout=subprocess.DEVNULL)
        run.insert(1, f"-XX:SharedArchiveFile={archive}")
        commands[f"2,000 files: {name}"] = ([*run, str(folder / "many")], {})
        commands[f"5,000 targets: {name}"] = ([*run, str(folder / "big")], {})
    return commands


PEERS = ["ajv-cli@5.0.0", "@stoplight/spectral-cli@6.16.3", "v8r@5.1.0"]
PEERS_OF_PYTHON = ["check-jsonschema==0.37.4", "yamllint==1.38.0"]
DBT = ["dbt-core==1.12.0", "dbt-athena==1.11.1"]
PROJECT = "name: shop\nversion: '1.0.0'\nconfig-version: 2\nprofile: shop\n"


def install_peers(folder):
    """Installs the other tools once, and returns where the programs of npm and of pip are."""
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"))
    home = cache / "athena-lint-proofs" / "bench"
    npm, pip = home / "node_modules" / ".bin", home / "python" / "bin"
    home.mkdir(parents=True, exist_ok=True)
    if not all((npm / name).exists() for name in ["ajv", "spectral", "v8r"]):
        subprocess.run(["npm", "install", "--silent", "--prefix", home, *PEERS], check=True)
    if not (pip / "check-jsonschema").exists():
        subprocess.run([sys.executable, "-m", "venv", home / "python"], check=True)
        subprocess.run([pip / "pip", "-q", "install", *PEERS_OF_PYTHON], check=True)
    dbt = home / "dbt"
    if not (dbt / "bin/dbt").exists():
        subprocess.run([sys.executable, "-m", "venv", dbt], check=True)
        subprocess.run([dbt / "bin/pip", "-q", "install", "--only-binary", ":all:", *DBT], check=True)
    (folder / "project").mkdir()
    (folder / "project/dbt_project.yml").write_text(PROJECT)
    (folder / "project/profiles.yml").write_text(profile([0]))
    with open(folder / "schema.json", "w") as schema:
        subprocess.run([LINT, "schema", "profiles-core"], cwd=ROOT, stdout=schema, check=True)
    (folder / "spectral.json").write_text(
        '{"rules": {"schema": {"given": "$", "then": {"function": "schema", "functionOptions":'
        ' {"dialect": "draft2020-12", "schema": ' + (folder / "schema.json").read_text() + "}}}}")
    return npm, pip, dbt / "bin/dbt"


def peers(folder):
    """Returns the commands of the other tools."""
    npm, pip, dbt = install_peers(folder)
    project = str(folder / "project")
    schema, clean = str(folder / "schema.json"), str(ROOT / "examples/clean/profiles.yml")
    ajv = [str(npm / "ajv"), "validate", "--spec=draft2020", "--strict=false", "--all-errors",
           "-s", schema, "-d"]
    check = [str(pip / "check-jsonschema"), "--schemafile", schema]
    return {
        "one file: ajv-cli": ([*ajv, clean], {}),
        "one file: check-jsonschema": ([*check, clean], {}),
        "one file: v8r": ([str(npm / "v8r"), "--schema", os.path.relpath(schema, ROOT),
                           os.path.relpath(clean, ROOT)], {}),
        "one file: spectral": ([str(npm / "spectral"), "lint", "-q", "-r",
                                str(folder / "spectral.json"), clean], {}),
        "one file: yamllint (style only)": ([str(pip / "yamllint"), "-d", "relaxed", clean], {}),
        "one project: `dbt parse`": ([str(dbt), "parse", "--project-dir", project, "--profiles-dir", project],
                                     {"DO_NOT_TRACK": "1", "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}),
        "2,000 files: ajv-cli": ([*ajv, str(folder / "many/*/profiles.yml")], {}),
        "5,000 targets: ajv-cli": ([*ajv, str(folder / "big/profiles.yml")], {}),
    }


def run(command, extra):
    """Returns the wall time in seconds and the peak resident memory in MiB."""
    begin = time.monotonic()
    child = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **extra}, stdout=subprocess.DEVNULL,
        stderr=None if command[0] in (LINT, "java") else subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    took = time.monotonic() - begin
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"{command} failed")
    return took, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rounds", type=int, nargs="?", default=15)
    parser.add_argument("--peers", action="store_true", help="measure other tools too")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_inputs(folder)
        clean = "examples/clean/profiles.yml"
        java = [*JAVA, "-cp", name, "Empty"]
        commands = {
            "empty `main`": (java, {}),
            "one file": ([LINT, clean], {}),
            "one file, no start-up archive": ([LINT, clean], {"ATHENA_LINT_NO_CACHE": "1"}),
            "2,000 files of one target": ([LINT, "--quiet", str(folder / "many")], {}),
            "one file of 5,000 targets": ([LINT, str(folder / "big")], {}),
        }
        commands.update(floors(folder))
        if asked.peers:
            commands.update(peers(folder))
        results = {what: [] for what in commands}
        for what, (command, extra) in commands.items():
            run(command, extra)
        time.sleep(10)  # the launcher makes its start-up archive in the background
        for _ in range(asked.rounds):
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
