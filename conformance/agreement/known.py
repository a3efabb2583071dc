"""The differences that stay, each with its reason in known-differences.md under the same name."""

import re
from collections import defaultdict

from .compare import Disagreement
from .linter import Finding


def _type_trap(found: Disagreement) -> bool:
    return found.kind == "loud" and not found.knowing and _rules(found) == {"jinja-env-default-type-trap"}


def _no_default_target(found: Disagreement) -> bool:
    refused = found.kind != "loud" and found.verdict.target is None and _hints(found, "target-missing")
    return refused and "does not have a target named 'default'" in found.verdict.text


def _placeholder(found: Disagreement) -> bool:
    return found.kind != "loud" and _hints_of_the_refusal(found, "placeholder-value")


MEANT_AS_PLACE = re.compile("did you mean `(s3_staging_dir|work_group)`")


def _place_from_the_environment(found: Disagreement) -> bool:
    warned = _hints(found, "staging-dir-and-workgroup-missing") or _hints(found, "empty-string-value")
    misspelt = any(each.rule == "unknown-key" and MEANT_AS_PLACE.search(each.help) for each in found.asides)
    said = "Required argument `s3_staging_dir` or `work_group` not found" in found.verdict.text
    return found.kind != "loud" and (warned or misspelt) and said


PLACE_AND_NAMING = {"s3_data_dir", "s3_data_naming"}


def _one_variable(found: Disagreement) -> bool:
    reused = (re.findall("`([^`]+)`", each.message) for each in found.asides if each.rule == "env-var-reused")
    of_both = any(set(named) >= PLACE_AND_NAMING for named in reused)
    said = re.search(f"{WORDS['s3_data_naming']}|{LOCATION}", found.verdict.text)
    return found.kind == "hopeless" and of_both and said is not None


def _merge_order(found: Disagreement) -> bool:
    # What is wrong with the type of a value is said without the name of its field.
    of_type = "is not of type" in found.verdict.text or "is not valid under any" in found.verdict.text
    of_threads = found.verdict.stage == "threads" and any(_is_about_threads(each) for each in found.asides)
    hinted = of_type and _hints(found, "yaml-merge-order") or _hints_of_the_refusal(found, "yaml-merge-order")
    return found.kind != "loud" and (hinted or of_threads or _merges_what_fails(found))


def _is_about_threads(finding: Finding) -> bool:
    return finding.rule == "yaml-merge-order" and finding.key == "threads"


# A key with its value, and the lines of it that are indented further.
VALUE = r"(?m)^( *)([\w-]+):(?=(.*(?:\n\1 +.*)*))"


def _merges_what_fails(found: Disagreement) -> bool:
    """Whether what dbt misses or cannot render stands in a field of which two values are merged."""
    missing = re.search(r"Env var required but not provided: ('[^']+')", found.verdict.text)
    template = re.search(r"(?s)Could not render (.+?\}\})", found.verdict.text)
    tag = re.search(r"_deep_map_render, expected one of .+ got <class '(set|bytes)'>", found.verdict.text)
    guilty = (missing or template or [None, None])[1] or tag and {"set": "!!set", "bytes": "!!binary"}[tag[1]]
    keys = {each.key for each in found.asides if each.rule == "yaml-merge-order"}
    values = ((key, value.replace("''", "'")) for _, key, value in re.findall(VALUE, found.case.text))
    return guilty is not None and any(key in keys and guilty in value for key, value in values)


def _prefix_of_secrets(found: Disagreement) -> bool:
    """Whether a variable in the field that we call wrong holds what makes the whole field none."""
    lines = found.case.text.splitlines()
    names = [name for name, value in found.environment.items() if "DBT_ENV_SECRET" in value]
    blamed = {each.line for each in found.findings}
    near = "\n".join(text for line in blamed for text in lines[line - 1 : line + 3])
    return found.kind == "loud" and not found.knowing and any(f"env_var('{name}'" in near.replace("''", "'") for name in names)


KNOWN = {
    "default-that-keeps-its-type": _type_trap,
    "target-on-the-command-line": _no_default_target,
    "placeholder-of-another-tool": _placeholder,
    "place-from-the-environment": _place_from_the_environment,
    "merge-order-of-pyyaml": _merge_order,
    "one-variable-for-two-fields": _one_variable,
    "value-with-the-prefix-of-secrets": _prefix_of_secrets,
}


def _rules(found: Disagreement) -> set[str]:
    return {each.rule for each in found.findings}


def _hints(found: Disagreement, rule: str) -> bool:
    return any(each.rule == rule for each in found.asides)


# How dbt, boto3 and AWS speak of a field when they refuse what it holds.
LOCATION = r"bucket|outputLocation|location|OutputLocation|IPv4 or IPv6|Invalid (IPv6|netloc)|no S3"
WORDS = {
    "region_name": r"region|endpoint|could not connect|host",
    "database": r"Catalog|GetDataCatalog",
    # One that begins with a slash takes the place of the bucket.
    "schema": r"Database|schema|Table|relation|SearchString|Invalid bucket name \"\"",
    "work_group": r"WorkGroup",
    "s3_staging_dir": LOCATION,
    "s3_data_dir": LOCATION,
    "s3_tmp_table_dir": LOCATION,
    "s3_data_naming": r"S3DataNaming",
    "assume_role_arn": r"RoleArn",
    "assume_role_external_id": r"ExternalId",
    "assume_role_session_name": r"RoleSessionName",
    "assume_role_duration_seconds": r"assume_role_duration_seconds",
    "aws_profile_name": r"profile",
    "endpoint_url": r"endpoint",
}


def _hints_of_the_refusal(found: Disagreement, rule: str) -> bool:
    """Whether a milder finding is about the field that dbt refuses."""
    if found.verdict.stage in ("flags", "yaml"):
        return False
    return any(each.rule == rule and _tells_of(each, found.verdict.text) for each in found.asides)


def _tells_of(finding: Finding, text: str) -> bool:
    marks = [mark.strip("[]<>") for mark in re.findall(r"`([^`]+)`", finding.message)]
    marks = [mark for mark in marks if mark and mark != finding.key]
    named = finding.key and f"'{finding.key}'" in text
    return bool(named) or any(mark in text for mark in marks) or re.search(WORDS.get(finding.key, "$^"), text) is not None


def name_of(found: Disagreement) -> str | None:
    """The name of a known difference, if it is one."""
    return next((name for name, holds in KNOWN.items() if holds(found)), None)


def split(disagreements: list[Disagreement]):
    """Tells the known differences from those that somebody has to look at."""
    known, unknown = defaultdict(list), []
    for each in disagreements:
        name = name_of(each)
        known[name].append(each) if name else unknown.append(each)
    return dict(known), unknown
