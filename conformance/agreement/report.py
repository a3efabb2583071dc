"""What a run says: a table, and each kind of disagreement with its smallest example."""

from .compare import Disagreement
from .run import Result

HEAD = (
    "| dbt-athena | dbt-core | files | compared | dbt refuses | agree | known differences | disagree | minutes |",
    "|---|---|---|---|---|---|---|---|---|",
)


def table(results: list[Result]) -> str:
    return "\n".join([*HEAD, *map(_row, results)])


def _row(result: Result) -> str:
    known = sum(map(len, result.known.values()))
    wrong = len(result.disagreements)
    cells = [
        result.version,
        result.versions["dbt-core"],
        f"{result.files:,}",
        f"{result.compared:,}",
        f"{result.refused:,}",
        f"{result.compared - result.knowing_differences:,}",
        f"{known:,}",
        f"{wrong:,}",
        f"{result.seconds / 60:.1f}",
    ]
    return f"| {' | '.join(cells)} |"


def report(results: list[Result], seed: int, linter: str) -> str:
    parts = [f"# Agreement of {linter} with dbt-athena", f"Seed {seed}.", table(results)]
    for result in results:
        parts.append(f"## dbt-athena {result.version}")
        counts = [f"{name}: {len(found)}" for name, found in sorted(result.known.items())]
        parts.append("Known differences: " + (", ".join(counts) or "none") + ".")
        parts.append(f"{result.witnessed} targets needed a search for an environment in which dbt accepts them.")
        for count, shown in result.examples:
            parts.append(f"### {shown.kind}, {count} times")
            parts.append(_example(shown))
    return "\n\n".join(parts) + "\n"


def _example(found: Disagreement) -> str:
    asked = found.verdict.target or "its default target"
    ours = [f"{each.rule}, line {each.line}: {each.message}" for each in found.findings] or ["nothing"]
    said = f"fails ({found.verdict.stage}): {found.verdict.text}" if found.verdict.refused else "accepts it"
    known = "" if found.knowing else ", which athena-lint did not know"
    return "\n".join(
        [
            f"Case {found.case.id} ({found.case.origin}), {asked} of `{found.verdict.profile}`, in {found.environment}{known}:",
            "",
            "```yaml",
            found.case.text.rstrip("\n"),
            "```",
            "",
            "```text",
            f"dbt:  {said}",
            *(f"ours: {each}" for each in ours),
            "```",
        ]
    )
