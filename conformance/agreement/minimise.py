"""Makes disagreements small: drops lines for as long as the same disagreement is there."""

from collections import defaultdict
from dataclasses import dataclass, replace

from .compare import Disagreement, about, asides
from .judge import Judge
from .known import name_of
from .linter import Linter
from .witness import witness

KINDS = 60  # at most so many are made small
ROUNDS = 14


@dataclass
class Shrinking:
    """A disagreement on its way to a small one, and how many lines are dropped at a time."""

    found: Disagreement
    count: int
    size: int
    done: bool = False

    def candidates(self) -> list[str]:
        lines = self.found.case.text.splitlines(keepends=True)
        return ["".join(lines[:at] + lines[at + self.size :]) for at in range(0, len(lines), self.size)]

    def take(self, smaller: Disagreement | None):
        if smaller:
            self.found = smaller
            self.size = min(self.size, _third(smaller))
        elif self.size == 1:
            self.done = True
        else:
            self.size = max(1, self.size // 2)


def examples(disagreements: list[Disagreement], judge: Judge, linter: Linter) -> list[tuple[int, Disagreement]]:
    """Of each kind of disagreement how many there are, and a small one of them."""
    groups = defaultdict(list)
    for each in disagreements:
        groups[each.signature].append(each)
    ordered = sorted(groups.values(), key=len, reverse=True)
    shortest = [(len(group), min(group, key=lambda each: len(each.case.text))) for group in ordered]
    all_of_them = [Shrinking(found, count, _third(found)) for count, found in shortest]
    for _ in range(ROUNDS):
        active = [each for each in all_of_them[:KINDS] if not each.done]
        if not active:
            break
        _shrink(active, judge, linter)
    return [(each.count, _with_its_variables(each.found)) for each in all_of_them]


def _third(found: Disagreement) -> int:
    return max(1, len(found.case.text.splitlines()) // 3)


def _shrink(active: list[Shrinking], judge: Judge, linter: Linter):
    """One round for all of them; those of one environment go through athena-lint together."""
    together = defaultdict(list)
    for at, each in enumerate(active):
        together[each.found.knowing, each.found.environment_key].append(at)
    for (knowing, _), places in together.items():
        texts = {f"{at}-{i}": text for at in places for i, text in enumerate(active[at].candidates())}
        first = active[places[0]].found
        ours = linter.lint(texts, first.version, first.environment if knowing else None)
        for at in places:
            found = active[at].found
            named = [f"{at}-{i}" for i in range(len(active[at].candidates()))]
            tried = (_same(found, texts[name], ours[name], judge) for name in named)
            active[at].take(next((each for each in tried if each), None))


def _same(found: Disagreement, text: str, findings, judge: Judge) -> Disagreement | None:
    for verdict in judge.judge(text, found.environment, found.case.profiles):
        ours = about(verdict, findings)
        if verdict.asked == found.verdict.asked and not verdict.outside and bool(ours) != verdict.refused:
            smaller = replace(found, case=replace(found.case, text=text), verdict=verdict, findings=ours, asides=asides(verdict, findings))
            if smaller.signature == found.signature and name_of(smaller) == name_of(found) and _still_hopeless(smaller, judge):
                return smaller
    return None


def _still_hopeless(found: Disagreement, judge: Judge) -> bool:
    return found.kind != "hopeless" or bool(witness(judge, found.case, found.verdict))


def _with_its_variables(found: Disagreement) -> Disagreement:
    names = [name for name in found.environment if name in found.case.text]
    return replace(found, environment={name: found.environment[name] for name in names})
