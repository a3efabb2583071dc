"""Holds the errors of athena-lint against the refusals of dbt."""

import json
import re
from dataclasses import dataclass

from .generate import Case
from .judge import Verdict
from .linter import Finding

# These are about which target is taken, so they do not matter to who names one.
NO_SUCH_TARGET = "does not have a target named"
OF_SELECTION = {"target-not-in-outputs", "target-not-string", "target-missing"}


@dataclass(frozen=True)
class Disagreement:
    """One target of one file, of which we and dbt think differently."""

    case: Case
    version: str
    environment: dict[str, str]  # in which dbt was asked
    knowing: bool  # whether athena-lint knew it
    verdict: Verdict
    findings: tuple[Finding, ...]
    asides: tuple[Finding, ...]
    kind: str  # silent: dbt refuses; loud: dbt accepts; hopeless: nobody has seen dbt accept

    @property
    def environment_key(self) -> str:
        return json.dumps(self.environment, sort_keys=True)

    @property
    def signature(self) -> tuple:
        """Disagreements with the same one have the same reason, most likely."""
        if self.kind == "loud":
            return self.kind, self.knowing, tuple(sorted({(each.rule, each.key or "") for each in self.findings}))
        text = re.sub(r"(?s)('[^']*'|\"[^\"]*\"|\d+|\{\{.*?\}\})", "_", self.verdict.text)
        return self.kind, self.knowing, self.verdict.stage, text[:90]


def about(verdict: Verdict, findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings that tell whoever asks for this target that dbt refuses it."""
    return tuple(each for each in findings if each.severity == "error" and _is_about(verdict, each))


def asides(verdict: Verdict, findings: list[Finding]) -> tuple[Finding, ...]:
    """The milder findings about the same target."""
    return tuple(each for each in findings if each.severity != "error" and _is_about(verdict, each))


def _is_about(verdict: Verdict, finding: Finding) -> bool:
    if verdict.profile is None or finding.profile is None:
        return True
    if finding.profile != verdict.profile:
        return False
    if finding.rule == "output-name-not-string":
        return verdict.target is None and verdict.used is None
    if verdict.target is None and finding.rule == "output-not-mapping" and NO_SUCH_TARGET in verdict.text:
        return True  # what should be an output stands where dbt looks for its name
    if verdict.target is None:
        return finding.target is None or verdict.used is None or finding.target == verdict.used
    if finding.target is None:
        return finding.rule not in OF_SELECTION and finding.key != "target"
    return finding.target == verdict.target


def compare(case: Case, version: str, environment, verdicts: list[Verdict], findings: list[Finding]) -> list[Disagreement]:
    """In a known environment an error of ours is exactly a refusal of dbt."""
    found = []
    for verdict in verdicts:
        ours = about(verdict, findings)
        if not verdict.outside and bool(ours) != verdict.refused:
            kind = "silent" if verdict.refused else "loud"
            found.append(Disagreement(case, version, environment, True, verdict, ours, asides(verdict, findings), kind))
    return found


def certain(case: Case, version: str, environment, verdicts: list[Verdict], unknowing: list[Finding]) -> list[Disagreement]:
    """What we say without knowing the environment holds in each."""
    found = []
    for verdict in verdicts:
        ours = about(verdict, unknowing)
        if ours and not verdict.refused and not verdict.outside:
            found.append(Disagreement(case, version, environment, False, verdict, ours, (), "loud"))
    return found
