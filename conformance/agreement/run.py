"""A run: every case under its environments, for one version."""

import time
from collections import defaultdict
from dataclasses import dataclass, field

from .compare import NO_SUCH_TARGET, Disagreement, about, asides, certain, compare
from .generate import Case
from .judge import Judge
from .known import name_of, split
from .linter import Linter
from .minimise import examples
from .versions import Version
from .witness import witness

MOST_ENVIRONMENTS = 4  # of a file


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
            if _takes_a_hopeless_one(what, asked[case.id], accepted[case.id], unknowing[case.id]):
                continue
            furthest = witness(judge, case, verdict)
            if not furthest:
                result.witnessed += 1
            elif _finds_only_wrong_ones(furthest, unknowing[case.id]):
                continue
            else:
                made = [Disagreement(case, adapter, environment, False, each, (), asides(each, unknowing[case.id]), "hopeless") for each in furthest]
                # What a known difference refuses is refused in each environment, whatever else is refused in some.
                result.disagreements.append(next(filter(name_of, made), made[0]))
    result.knowing_differences = sum(each.knowing for each in result.disagreements)
    result.known, result.disagreements = split(result.disagreements)
    result.examples = examples(result.disagreements, judge, linter)
    judge.close()
    result.seconds = time.monotonic() - started
    return result


def _takes_a_hopeless_one(what, asked, accepted, findings) -> bool:
    """Where dbt accepts no target that somebody names, there is no telling more of the default one."""
    profile, target = what
    if target is None and any(each.rule == "output-name-not-string" and each.profile == profile for each in findings):
        return True
    named = [other for other in asked if other[0] == profile and other[1] is not None]
    hopeful = [other for other in named if other in accepted and not about(asked[other][0], findings)]
    return target is None and bool(named) and not hopeful


def _finds_only_wrong_ones(furthest, findings) -> bool:
    """Whether the search met, of the targets that there are, only such as we call wrong."""
    met = [each for each in furthest if NO_SUCH_TARGET not in each.text]
    return bool(met) and all(each.target is None and about(each, findings) for each in met)


def _plan(cases: list[Case], envs) -> dict[str, set[int]]:
    """A file without variables means the same everywhere; the others get all but the odd ones, and one of those."""
    plan = {}
    for at, case in enumerate(cases):
        plan[case.id] = {0, 1, 2, 3 + at % max(1, len(envs) - 3)} if case.uses_variables else {0}
    return plan
