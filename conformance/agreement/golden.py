"""Writes verdicts that the tests in Java hold athena-lint against, so that they need no Python."""

import json
from collections import defaultdict

from .compare import NO_SUCH_TARGET
from .linter import ROOT

PLACE = ROOT / "linter-core" / "src" / "test" / "resources" / "io" / "github" / "athenalint" / "lint" / "verdicts.jsonl"
LARGEST = 280_000


def write(results, cases, envs, count: int) -> None:
    """Takes files that fail in as many ways as there are, the shortest first."""
    disputed = {
        (each.case.id, each.environment_key)
        for result in results
        for each in [*result.disagreements, *(one for known in result.known.values() for one in known)]
    }
    groups = defaultdict(list)
    for case in cases:
        if case.origin == "corpus":
            continue
        for number, environment in enumerate(envs):
            asked = [result.verdicts.get((case.id, number)) for result in results]
            if all(asked) and (case.id, key(environment)) not in disputed:
                groups[_ways(asked)].append(_row(case, environment, asked))
    ranked = [sorted(group, key=len) for _, group in sorted(groups.items())]
    taken, size = [], 0
    for rank in range(max(map(len, ranked))):
        for group in ranked:
            if rank < len(group) and len(taken) < count and size + len(group[rank].encode()) < LARGEST:
                taken.append(group[rank])
                size += len(group[rank].encode()) + 1
    head = json.dumps({"versions": [result.version for result in results]})
    PLACE.write_text("\n".join([head, *sorted(set(taken))]) + "\n", encoding="utf-8")
    print(f"wrote {len(taken)} files with their verdicts, {size // 1000} kB")


def key(environment) -> str:
    return json.dumps(environment, sort_keys=True)


def _ways(asked) -> str:
    """How the targets fail in each version; the numbers in the texts do not matter."""
    ways = sorted({(verdict.stage or "", verdict.text[:70].translate(DIGITS)) for one in asked for verdict in one})
    return json.dumps(ways)


DIGITS = {ord(digit): None for digit in "0123456789"}


def _row(case, environment, asked) -> str:
    verdicts = {}
    for at, one in enumerate(asked):
        for verdict in one:
            if not verdict.outside and not (verdict.target is None and NO_SUCH_TARGET in verdict.text):
                name = json.dumps([verdict.profile, verdict.target, verdict.used])
                letters = verdicts.setdefault(name, ["-"] * len(asked))
                letters[at] = "R" if verdict.refused else "A"
    env = {name: value for name, value in environment.items() if name in case.text}
    said = [[*json.loads(name), "".join(letters)] for name, letters in verdicts.items()]
    return json.dumps({"text": case.text, "env": env, "verdicts": said}, ensure_ascii=False)
