"""The command line of `conformance/run`."""

import argparse
import secrets
import sys
from pathlib import Path

from . import environments, inputs
from .compare import Disagreement
from .generate import cases
from .golden import write
from .linter import Linter
from .processes import check
from .report import report, table
from .run import MOST_ENVIRONMENTS, run
from .versions import chosen, installed


def arguments():
    parser = argparse.ArgumentParser(prog="conformance/run", description=__doc__)
    parser.add_argument("--cases", type=int, default=5000, help="files to generate (default 5000)")
    parser.add_argument("--seed", type=int, help="what the files come from (default: a fresh one)")
    parser.add_argument(
        "--versions", default="all", help="names with commas, `all` (default), or `released` for no pre-releases"
    )
    parser.add_argument("--odd", type=int, default=6, help="odd environments to try (default 6)")
    parser.add_argument("--processes", type=int, default=3, help="files to hand to `dbt parse` and `dbt debug` as well (default 3)")
    parser.add_argument("--report", type=Path, help="where to write the report with its examples")
    parser.add_argument("--golden", type=int, metavar="N", help="write N verdicts for the tests in Java")
    return parser.parse_args()


def main() -> int:
    asked = arguments()
    seed = asked.seed if asked.seed is not None else secrets.randbelow(10**6)
    linter = Linter()
    print(f"seed {seed}, {linter.version}", flush=True)
    files = inputs.tables() + inputs.corpus() + cases(seed, asked.cases)
    envs = environments.environments(seed, asked.odd)
    results, broken, left_out = [], 0, []
    for version, reason in installed(chosen(asked.versions)):
        if reason:
            left_out.append(f"dbt-athena {version.name}: {reason}")
            print(f"left out: {left_out[-1]}", flush=True)
            continue
        result = run(version, files, envs, linter)
        results.append(result)
        broken += check(version, result, files, envs, asked.processes)
        print(table([result]).splitlines()[-1], flush=True)
        for count, first in result.examples:
            print(_in_a_line(result.version, count, first), flush=True)
        if asked.report:
            asked.report.write_text(report(results, seed, linter.version), encoding="utf-8")
    if not results:
        print(f"SKIPPED: there is no judge: {'; '.join(left_out)}")
        return 0
    if asked.golden:
        write(results, files, envs, asked.golden)
    print()
    print(table(results))
    print()
    wrong = {(result.version, found.case.id) for result in results for found in result.disagreements}
    for result in results:
        failed = sum(version == result.version for version, _ in wrong)
        word = "FAIL" if failed else "PASS"
        print(f"{word} dbt-athena {result.version}: {result.files - failed} of {result.files} files in up to {MOST_ENVIRONMENTS} environments each")
    checked = sum(result.files for result in results) + 2 * asked.processes * len(results)
    print(f"{checked - len(wrong) - broken} passed, {len(wrong) + broken} failed (a file in a version is one)")
    return 1 if wrong or broken else 0


def _in_a_line(version: str, count: int, found: Disagreement) -> str:
    ours = ", ".join(each.rule for each in found.findings) or "nothing"
    theirs = (found.verdict.text or "accepted").replace("\n", " ")[:150]
    return f"{version}: {count} x {found.kind}: ours {ours}; dbt {theirs}; see {found.case.id}"


if __name__ == "__main__":
    sys.exit(main())
