"""A run: every case under its environments, for one version."""

import json
import random
import re
import time
from collections import defaultdict
from dataclasses import dataclass, field

from . import environments
from .fields import BY_NAME
from .compare import Disagreement, about, asides, certain, compare
from .generate import Case
from .judge import Judge
from .known import split
from .linter import Linter
from .minimise import examples
from .versions import Version

TRIES = 200
# How often a variable is set, and set to what its field takes, from try to try.
SET = (1, 0.9, 0.6)
FITTING = (1, 1, 1, 0.8)


@dataclass
class Result:
    """What came out for one version."""

    version: str
    versions: dict[str, str]
    files: int = 0
    compared: int = 0
    refused: int = 0
    witnessed: int = 0
    seconds: float = 0.0
    disagreements: list[Disagreement] = field(default_factory=list)
    known: dict[str, list[Disagreement]] = field(default_factory=dict)
    examples: list = field(default_factory=list)
    verdicts: dict = field(default_factory=dict)
    knowing_differences: int = 0


def run(version: Version, cases: list[Case], envs: list[dict[str, str]], linter: Linter) -> Result:
    started = time.monotonic()
    judge = Judge(version)
    adapter = judge.versions["dbt-athena"]
    result = Result(adapter, judge.versions, files=len(cases))
    plan = _plan(cases, envs)
    unknowing = linter.lint({case.id: case.text for case in cases}, adapter, None)
    accepted = defaultdict(set)
    asked = defaultdict(dict)
    for number, environment in enumerate(envs):
        mine = [case for case in cases if number in plan[case.id]]
        findings = linter.lint({case.id: case.text for case in mine}, adapter, environment)
        for case in mine:
            verdicts = judge.judge(case.text, environment, case.profiles)
            result.verdicts[case.id, number] = verdicts
            result.compared += len(verdicts)
            result.refused += sum(verdict.refused for verdict in verdicts)
            result.disagreements += compare(case, adapter, environment, verdicts, findings[case.id])
            result.disagreements += certain(case, adapter, environment, verdicts, unknowing[case.id])
            for verdict in verdicts:
                asked[case.id][verdict.asked] = verdict, environment
                if not verdict.refused:
                    accepted[case.id].add(verdict.asked)
    for case in cases:
        for what, (verdict, environment) in asked[case.id].items():
            if what in accepted[case.id] or about(verdict, unknowing[case.id]):
                continue
            if _takes_a_hopeless_one(what, asked[case.id], accepted[case.id]):
                continue
            if _witness(judge, case, what):
                result.witnessed += 1
            else:
                result.disagreements.append(Disagreement(case, adapter, environment, False, verdict, (), asides(verdict, unknowing[case.id]), "hopeless"))
    result.knowing_differences = sum(each.knowing for each in result.disagreements)
    result.known, result.disagreements = split(result.disagreements)
    result.examples = examples(result.disagreements, judge, linter)
    judge.close()
    result.seconds = time.monotonic() - started
    return result


def _takes_a_hopeless_one(what, asked, accepted) -> bool:
    """Where dbt accepts no target that somebody names, there is no telling more of the default one."""
    profile, target = what
    named = [other for other in asked if other[0] == profile and other[1] is not None]
    return target is None and bool(named) and not any(other in accepted for other in named)


def _plan(cases: list[Case], envs) -> dict[str, set[int]]:
    """A file without variables means the same everywhere; the others get all but the odd ones, and one of those."""
    plan = {}
    for at, case in enumerate(cases):
        plan[case.id] = {0, 1, 2, 3 + at % max(1, len(envs) - 3)} if case.uses_variables else {0}
    return plan


def _witness(judge: Judge, case: Case, what) -> bool:
    """Looks for an environment in which dbt accepts what we think could be fine."""
    fitting = _fitting(case.text)
    if not fitting:
        return False
    dice = random.Random(f"witness {case.text}")
    for number in range(TRIES):
        environment = {}
        empty = dice.choice(list(fitting)) if number % 4 == 1 else None
        for name, values in fitting.items():
            if name == empty:
                environment[name] = ""
            elif dice.random() < SET[number % len(SET)]:
                fits = values and dice.random() < FITTING[number % len(FITTING)]
                environment[name] = dice.choice(values if fits else ANY)
        verdicts = {verdict.asked: verdict for verdict in judge.judge(case.text, environment, case.profiles)}
        if what not in verdicts and (None, None) not in verdicts or what in verdicts and not verdicts[what].refused:
            return True  # it is fine there, or not ours
    return False


ANY = sorted({*environments.GOOD.values(), *environments.ODD, *map(json.dumps, environments.GOOD.values())})


def _fitting(text: str) -> dict[str, list[str]]:
    """For each name in quotes, values that suit the field it stands in, or its own use elsewhere."""
    fitting = {}
    key = ""
    for line in text.splitlines():
        before = line.partition(":")[0].strip()
        key = before if before in BY_NAME or before in ("catalog", "target") else key
        for name in re.findall(r"""['"](\w+)['"]""", line):
            values = fitting.setdefault(name, [])
            if name in environments.GOOD:
                values.append(environments.GOOD[name])
            good = BY_NAME["database" if key == "catalog" else key].good if key in BY_NAME else ("dev", "prod", "ci", "default")
            values += [value.strip("'") for value in good if value not in ("yes", "Off", "true", "false", "on")]
            if key in BY_NAME and BY_NAME[key].kind == "boolean":
                values += ["True", "False"]
    return fitting
