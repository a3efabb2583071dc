"""The differences that stay, each with its reason in known-differences.md under the same name."""

import re
from collections import defaultdict

from .compare import Disagreement
from .linter import Finding


def _type_trap(found: Disagreement) -> bool:
    return found.kind == "loud" and not found.knowing and _rules(found) == {"jinja-env-default-type-trap"}


def _no_default_target(found: Disagreement) -> bool:
    refused = found.kind != "loud" and found.verdict.target is None and found.verdict.used == "default"
    return refused and "does not have a target named 'default'" in found.verdict.text


def _placeholder(found: Disagreement) -> bool:
    if found.kind == "loud" or found.verdict.stage in ("flags", "yaml"):
        return False
    return any(_names(each, found.verdict.text) for each in found.asides if each.rule == "placeholder-value")


def _names(placeholder: Finding, text: str) -> bool:
    marks = re.findall(r"`([^`]+)`", placeholder.message)
    location = placeholder.key == "s3_staging_dir" and "outputLocation" in text
    return location or any(mark.strip("[]<>") in text for mark in marks)


def _bucket_of_the_schema(found: Disagreement) -> bool:
    return found.kind == "loud" and all(
        each.rule == "s3-uri-invalid" and each.message.endswith("names no bucket") for each in found.findings
    )


def _place_from_the_environment(found: Disagreement) -> bool:
    return found.kind != "loud" and "Required argument `s3_staging_dir` or `work_group` not found" in found.verdict.text


def _one_variable(found: Disagreement) -> bool:
    return found.kind == "hopeless" and _hints(found, "env-var-reused")


def _merge_order(found: Disagreement) -> bool:
    return _hints(found, "yaml-merge-order")


KNOWN = {
    "default-that-keeps-its-type": _type_trap,
    "target-on-the-command-line": _no_default_target,
    "placeholder-of-another-tool": _placeholder,
    "bucket-named-like-the-schema": _bucket_of_the_schema,
    "place-from-the-environment": _place_from_the_environment,
    "merge-order-of-pyyaml": _merge_order,
    "one-variable-for-two-fields": _one_variable,
}


def _rules(found: Disagreement) -> set[str]:
    return {each.rule for each in found.findings}


def _hints(found: Disagreement, rule: str) -> bool:
    return any(each.rule == rule for each in found.asides)


def split(disagreements: list[Disagreement]):
    """Tells the known differences from those that somebody has to look at."""
    known, unknown = defaultdict(list), []
    for each in disagreements:
        name = next((name for name, holds in KNOWN.items() if holds(each)), None)
        known[name].append(each) if name else unknown.append(each)
    return dict(known), unknown
