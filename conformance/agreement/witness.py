"""Searches an environment in which dbt accepts what athena-lint says nothing of."""

import json
import random
import re

from . import environments
from .fields import BY_NAME
from .generate import ODD_OUTPUTS, PLAIN_OUTPUTS, Case
from .judge import Judge, Verdict

OUTPUTS = PLAIN_OUTPUTS + ODD_OUTPUTS
NAMES = r"""^\s+['"]?([^\n:'"]+?)['"]?\s*:\s*(?:#.*)?$"""  # of outputs, for one
MISSING = r"(?s)Env var required but not provided: '(.+)'"
OFFERED = r"(?s)The valid target names for this profile are:(.*)"
TRIES = 200
MORE_TRIES = 60  # in which any of the variables may be empty
LAST_TRIES = 240  # each a step away from the environment in which dbt came furthest
# How often a variable is set, and set to what its field takes, from try to try.
SET = (1, 0.9, 0.6)
FITTING = (1, 1, 1, 0.8)


# How far dbt comes.
STAGES = ("flags", "yaml", "load", "threads", "session", "relation", "query", "relations", "table", "seed", "schema")


def witness(judge: Judge, case: Case, asked: Verdict) -> list[Verdict]:
    """Looks for an environment in which dbt accepts what we think could be fine.

    Returns nothing if there is one, and otherwise the verdicts that came furthest, of each text one.
    """
    what, furthest = asked.asked, {asked.text: asked}
    offered = "".join(re.findall(OFFERED, asked.text))
    fitting = _fitting(case.text, re.findall(r"(?m)^ +- (.*)$", offered))
    _add_missing(asked, fitting)
    if not fitting:
        return [asked]
    dice = random.Random(f"witness {case.text}")
    best, reached = {}, -1
    for number in range(TRIES + MORE_TRIES + LAST_TRIES):
        environment = _drawn(number, fitting, dice) if number < TRIES + MORE_TRIES else _changed(best, fitting, dice)
        verdicts = {verdict.asked: verdict for verdict in judge.judge(case.text, environment, case.profiles)}
        if what not in verdicts and (None, None) not in verdicts or what in verdicts and not verdicts[what].refused:
            return []  # it is fine there, or not ours
        if what in verdicts:
            furthest = _further(furthest, verdicts[what])
            _add_missing(verdicts[what], fitting)
            stage = STAGES.index(verdicts[what].stage)
            best, reached = (environment, stage) if stage >= reached else (best, reached)
    return list(furthest.values())


def _drawn(number: int, fitting: dict[str, list[str]], dice: random.Random) -> dict[str, str]:
    environment = {}
    empty = dice.choice(list(fitting)) if number % 4 == 1 else None
    for name, values in fitting.items():
        if name == empty or number >= TRIES and dice.random() < 0.5:
            environment[name] = ""
        elif dice.random() < SET[number % len(SET)]:
            fits = values and dice.random() < FITTING[number % len(FITTING)]
            environment[name] = dice.choice(values if fits else ANY)
    return environment


def _changed(environment: dict[str, str], fitting: dict[str, list[str]], dice: random.Random) -> dict[str, str]:
    """The same environment but for a variable or two."""
    changed = dict(environment)
    for name in dice.sample(list(fitting), min(len(fitting), dice.choice((1, 1, 2)))):
        changed[name] = dice.choice(("", dice.choice(fitting[name] or ANY), dice.choice(fitting[name] or ANY), dice.choice(ANY)))
        if dice.random() < 0.2:
            del changed[name]
    return changed


def _add_missing(verdict: Verdict, fitting: dict[str, list[str]]) -> None:
    """Adds the variable that dbt misses: its name may be put together of several texts."""
    for name in re.findall(MISSING, verdict.text):
        fitting.setdefault(name, [])


def _further(furthest: dict[str, Verdict], other: Verdict) -> dict[str, Verdict]:
    reached, stage = (STAGES.index(each.stage) for each in (next(iter(furthest.values())), other))
    if stage > reached:
        return {other.text: other}
    return furthest | {other.text: other} if stage == reached else furthest


ANY = sorted({*environments.GOOD.values(), *environments.ODD, *map(json.dumps, environments.GOOD.values())})


def _fitting(text: str, targets: list[str]) -> dict[str, list[str]]:
    """For each name in quotes, values that suit the field it stands in, or its own use elsewhere."""
    fitting = {}
    key = ""
    for line in text.splitlines():
        before = line.partition(":")[0].strip(" ?'\"")
        key = before if before in BY_NAME or before in ("catalog", "target") else key
        named = re.findall(r"""env_var\W+?['"]+(.+?)['"]+\s*[,)\]]""", line)
        # As it is written in the template, a quote in it and all; in YAML a quote may be doubled.
        named += re.findall(r"""env_var\(\s*'([^']+)'""", line.replace("''", "'"))
        for name in dict.fromkeys([*named, *re.findall(r"""['"](\w+)['"]""", line)]):
            values = fitting.setdefault(name, [])
            values += ["postgres"] if key == "type" else []  # then it is none of ours
            values += targets + re.findall(NAMES, text, re.M) if key == "target" else []
            if name in environments.GOOD:
                values.append(environments.GOOD[name])
            good = BY_NAME["database" if key == "catalog" else key].good if key in BY_NAME else OUTPUTS
            values += [value.strip("'") for value in good if value not in ("yes", "Off", "true", "false", "on")]
            if key in BY_NAME and BY_NAME[key].kind == "boolean" or "as_bool" in line:
                values += ["True", "False"]
            values += ["abc"] if "replace" in line else []
            values += ["x" * 1000] if "length" in line or "count" in line else []
            if "as_number" in line or "fromjson" in line:
                values.append("4")
            if "fromjson" in line:
                values += map(json.dumps, good)
                values += ["true", json.dumps("eu-west-1"), json.dumps("s3://acme/x/")]
            values += ["s3"] if "}}://" in line else []
            values += ["acme/x"] if "s3://{{" in line else []
            if "s3:/{{" in line:
                values += ["/acme", "/acme/"]  # what follows may be no part of a bucket
    return fitting
