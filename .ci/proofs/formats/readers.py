"""Makes files with findings, reports them in every format, and asks each reader what it understood.

The report in our own JSON is what they are held against: the build proves that one by its schema.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

passed = failed = 0


def check(right, what):
    global passed, failed
    if right:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}")


def same(seen, expected, who):
    """Holds what a reader saw against what is there, each finding as often as it is there."""
    seen, expected = Counter(seen), Counter(expected)
    for one in list((expected - seen).keys())[:5]:
        print(f"{who} does not see {one}")
    for one in list((seen - expected).keys())[:5]:
        print(f"{who} sees what is not there: {one}")
    check(seen == expected, f"{who} sees {seen.total()} findings, there are {expected.total()}")


def run(*command, stdin=None):
    done = subprocess.run(command, input=stdin, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.stderr.strip():
        print(done.stderr.rstrip())
    return done


TARGET = """type: athena, region_name: eu-west-1, database: awsdatacatalog, schema: shop, \
s3_staging_dir: "s3://acme-athena/results/", threads: 1"""

FILES = {
    "etl/profiles.yml": """shop:
  target: staging
  outputs:
    dev:
      type: athena
      region_name: eu-west-1
      database: awsdatacatalog
      schema: Sales  # athena-lint: ignore[schema-not-lowercase] an old name
      s3_staging_dir: s3://acme-athena/results/
      workgroup: etl
      threads: "4"
      colour: red
      aws_access_key_id: "{{ env_var('AWS_ACCESS_KEY_ID') }}"
      aws_secret_access_key: this-is-no-real-key-of-anybody-1
    prod:
      type: athena
      region_name: eu-west-1
      database: awsdatacatalog
      schema: sales
      s3_staging_dir: s3://acme-athena/results/
      threads: 4
      poll_interval: 60
      aws_access_key_id: AKIAIOSFODNN7EXAMPLE
      aws_secret_access_key: "{{ env_var('DBT_ENV_SECRET_AWS_SECRET_ACCESS_KEY') }}"
""",
    "my dbt/ü 100%, a & b.yml": "shop:\r\n  target: dev\r\n  outputs:\r\n    dev: {colour: \"é🚀\", " + TARGET
    + ", workgroup: a}\r\n",
    "clean/profiles.yml": "shop:\n  target: dev\n  outputs:\n    dev: {" + TARGET + "}\n",
    "many/profiles.yml": "shop:\n  target: dev\n  outputs:\n" + "".join(
        f"    {'dev' if i == 0 else f'dev{i}'}: {{{TARGET}, colour: red, workgroup: w}}\n" for i in range(1000)),
}

FORMATS = {"json": "json", "sarif": "sarif", "checkstyle": "xml", "gitlab": "codequality", "junit": "junit",
           "rdjson": "rdjson", "concise": "txt"}


def lint(name, *arguments, show="info"):
    """Writes all reports of one run, and returns the one in JSON."""
    outputs = [f"--format={one}={name}.{extension}" for one, extension in FORMATS.items()]
    done = run(os.environ["ATHENA_LINT"], f"--show={show}", "--no-config", *outputs, *arguments)
    check(done.returncode in (0, 1), f"athena-lint ends with {done.returncode}")
    return json.loads(Path(f"{name}.json").read_text("utf-8"))


def findings(report):
    for one in report["diagnostics"]:
        yield one["path"], one["start"]["line"], one["start"]["column"], one["severity"], one["rule"]


def multitool(name, wrong=False):
    """Microsoft's validator: no error, no warning, and a sign that it looked at all."""
    run(os.environ["MULTITOOL"], "validate", f"{name}.sarif", "--output", f"{name}.result.sarif", "--log",
        "ForceOverwrite", "--rule-kind", "Sarif;Gh;Ghas", "--level", "Error;Warning;Note")
    results = [one for part in json.loads(Path(f"{name}.result.sarif").read_text("utf-8-sig"))["runs"]
               for one in part.get("results", [])]
    bad = [one for one in results if one.get("level", "warning") in ("error", "warning")]
    check(any(one["ruleId"] == "SARIF2006" for one in results), f"the validator gives no sign of life for {name}")
    if wrong:
        check(bad, f"the validator finds nothing wrong with {name}")
    else:
        for one in bad:
            print(one["ruleId"], one["message"].get("arguments", one["message"]))
        check(not bad, f"the validator complains {len(bad)} times of {name}")


def jenkins(name, report):
    formats = {"sarif": "sarif", "checkstyle": "checkstyle", "code-climate": "gitlab", "junit": "junit"}
    arguments = [word for parser, one in formats.items() for word in (parser, f"{name}.{FORMATS[one]}")]
    done = run("java", "-cp", os.environ["JENKINS"], os.environ["JENKINS_SOURCE"], *arguments)
    check(done.returncode == 0, "Jenkins' parsers fail")
    seen = {parser: [] for parser in formats}
    for line in done.stdout.splitlines():
        parser, *columns = line.split("\t")
        if columns[0] == "ERROR":
            check(False, f"Jenkins' {parser} complains: {columns[1]}")
        else:
            file = os.path.relpath(columns[0]) if os.path.isabs(columns[0]) else columns[0]
            seen[parser].append((file, *columns[1:]))
    all_of_it = list(findings(report))
    # Of SARIF and Code Climate Jenkins reads no column, of JUnit no severity and no rule.
    severity = {"error": "HIGH", "warning": "NORMAL", "info": "LOW"}
    for parser in ("sarif", "code-climate"):
        same([(f, l, s, r) for f, l, _, s, _, r in seen[parser]],
             [(f, str(l), severity[s], r) for f, l, _, s, r in all_of_it], f"Jenkins' {parser}")
    severity["error"] = "ERROR"
    same([(f, l, c, s, r) for f, l, c, s, _, r in seen["checkstyle"]],
         [(f, str(l), str(c), severity[s], r) for f, l, c, s, r in all_of_it], "Jenkins' checkstyle")
    plain = [one for one in seen["junit"] if " " not in one[0] and "ü" not in one[0]]
    same([(f, l) for f, l, *_ in plain],
         [(f, str(l)) for f, l, _, s, _ in all_of_it if s != "info" and " " not in f], "Jenkins' junit")
    check(len(seen["junit"]) == sum(s != "info" for _, _, _, s, _ in all_of_it), "Jenkins' junit counts wrong")


def in_bytes(path, line, column):
    text = Path(path).read_bytes().decode("utf-8").splitlines()[line - 1]
    return len(text[:column - 1].encode("utf-8")) + 1


def reviewdog(name, report):
    def ask(format_name, extension):
        text = Path(f"{name}.{extension}").read_text("utf-8")
        done = run(os.environ["REVIEWDOG"], f"-f={format_name}", "-reporter=rdjson", "-filter-mode=nofilter",
                   "-diff=git diff", stdin=text)
        check(done.returncode == 0, f"reviewdog refuses {format_name}")
        for one in json.loads(done.stdout or "{}").get("diagnostics", []):
            yield one

    def place(one):
        start = one["location"]["range"]["start"]
        return one["location"]["path"], start["line"], start["column"]

    read = list(ask("rdjson", "rdjson"))
    same([(*place(one), one["severity"], one["code"]["value"]) for one in read],
         [(f, l, in_bytes(f, l, c), s.upper(), r) for f, l, c, s, r in findings(report)], "reviewdog")
    fixes = sum(len(one["edits"]) == 1 for found in report["diagnostics"] for one in found["fixes"])
    check(sum(len(one.get("suggestions", [])) for one in read) == fixes > 0, "reviewdog sees other suggestions")
    for one in read:
        for suggestion in one.get("suggestions", []):
            where = suggestion["range"]
            line = Path(one["location"]["path"]).read_bytes().splitlines()[where["start"]["line"] - 1]
            old = line[where["start"]["column"] - 1:where["end"]["column"] - 1].decode("utf-8")
            check(old.strip() and old not in suggestion.get("text", ""), f"reviewdog would replace `{old}`")
    same([(*place(one), one["severity"]) for one in ask("checkstyle", "xml")],
         [(f, l, c, s.upper()) for f, l, c, s, _ in findings(report)], "reviewdog's checkstyle")


def vim(name, report):
    script = Path(f"{name}.vim")
    script.write_text(rf"""set encoding=utf-8 errorformat=%f:%l:%c:\ %t%*[a-z]:\ %m
cgetfile {name}.txt
call writefile(map(getqflist(), {{_, one -> join([bufname(one.bufnr), one.lnum, one.col, one.type, one.text], "\t")}}), '{name}.quickfix')
qall!
""", "utf-8")
    run(os.environ["VIM_PROGRAM"], "-Nu", "NONE", "-i", "NONE", "-n", "-es", "-S", str(script), stdin="")
    lines = Path(f"{name}.quickfix").read_text("utf-8").splitlines()
    seen = [(f, int(l), int(c), t, text.rsplit(" [", 1)[1].rstrip("]")) for f, l, c, t, text in
            (line.split("\t", 4) for line in lines)]
    same(seen, [(f, l, c, s[0], r) for f, l, c, s, r in findings(report)], "Vim")


def main():
    for path, text in FILES.items():
        Path(path).parent.mkdir(exist_ok=True)
        Path(path).write_bytes(text.encode("utf-8"))
    run("git", "init", "-q", ".")
    few = lint("few", "etl", "clean", "my dbt/ü 100%, a & b.yml")
    check({one[3] for one in findings(few)} == {"error", "warning", "info"}, "there are findings of all severities")
    reports = {"few": few, "none": lint("none", "clean", show="warning"), "many": lint("many", "many")}
    check(reports["none"]["diagnostics"] == [], "nothing is wrong with the clean file")
    check(len(reports["many"]["diagnostics"]) >= 2000, "there are many findings")
    run(os.environ["ATHENA_LINT"], "--no-config", "--write-baseline=known.json", "etl")
    known = Path("etl/profiles.yml")
    known.write_text(known.read_text("utf-8").replace("colour: red", "color: red"), "utf-8")
    lint("known", "--baseline=known.json", "etl", show="warning")
    known.write_text(FILES["etl/profiles.yml"], "utf-8")
    readers = {"JENKINS": jenkins, "REVIEWDOG": reviewdog, "VIM_PROGRAM": vim}
    for variable, reader in readers.items():
        for name, report in reports.items() if os.environ[variable] else []:
            if report["diagnostics"] or reader is not reviewdog:
                reader(name, report)
    if os.environ["MULTITOOL"]:
        for name in [*reports, "known"]:
            multitool(name)
        wrong = Path("few.sarif").read_text("utf-8").replace('"ruleIndex": 0', '"ruleIndex": 99')
        Path("wrong.sarif").write_text(wrong, "utf-8")
        multitool("wrong", wrong=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
