"""Files that are not generated: tables of what was once executed, and real profiles."""

from pathlib import Path

from .generate import Case
from .linter import ROOT

TABLES = ROOT / "linter-core" / "src" / "test" / "resources" / "io" / "github" / "athenalint" / "lint"
VALID = {
    "type": "type: athena",
    "region_name": "region_name: eu-west-1",
    "database": "database: awsdatacatalog",
    "schema": "schema: analytics",
    "s3_staging_dir": "s3_staging_dir: s3://acme-athena/results/",
}


def tables() -> list[Case]:
    """The lines that the tests in Java hold against recorded runs; here they are run again."""
    made = []
    for name in ("types", "templates"):
        for number, row in enumerate(_rows(f"{name}.txt")):
            made.append(Case(f"{name}-{number}", _profile(row[0]), ("shop",), "table"))
    for number, row in enumerate(_rows("structure.txt")):
        text = row[0].replace("\\n", "\n").replace("\\t", "\t").replace("@", _output({}, 4))
        made.append(Case(f"structure-{number}", text, ("shop",), "table"))
    return made


def _rows(name: str) -> list[list[str]]:
    return [line.split("¦") for line in (TABLES / name).read_text(encoding="utf-8").splitlines() if line]


def _profile(line: str) -> str:
    line = line.replace("\\n", "\n")
    return "shop:\n  target: dev\n  outputs:\n    dev:\n" + _output({line.partition(":")[0]: line}, 6)


def _output(more: dict[str, str], indent: int) -> str:
    return "".join(" " * indent + line + "\n" for line in {**VALID, **more}.values())


def corpus() -> list[Case]:
    """Real profiles from a folder `shared` beside the checkout, if there is one."""
    for folder in (ROOT.parent / "shared" / "corpus", ROOT.parent.parent / "shared" / "corpus"):
        if folder.is_dir():
            return [_real(path) for path in sorted(folder.glob("*.yml")) if _holds_profiles(path)]
    return []


def _real(path: Path) -> Case:
    return Case(f"corpus-{path.stem}", path.read_text(encoding="utf-8"), None, "corpus")


def _holds_profiles(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return "outputs:" in text and "athena" in text
