"""Plays a user on a terminal: types, presses TAB and Ctrl-C, and reads what is shown."""

import os
import pty
import re
import select
import signal
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = ROOT / "athena-lint"
# So many that no machine lints them within the second after which progress is shown.
FILES = 20_000
counts = {"passed": 0, "failed": 0}


def check(what, holds, shown=""):
    counts["passed" if holds else "failed"] += 1
    print(("ok      " if holds else "FAILED  ") + what)
    if not holds:
        print("        shown: " + repr(shown)[-1500:])


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, *command, cwd=None, **env):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(cwd or os.getcwd())
            # A person sits there, not a service: those show no links.
            person = {name: value for name, value in os.environ.items() if name != "CI"}
            os.execvpe(command[0], command, {**person, "TERM": "xterm", **env})
        # Wide and high, so that no shell asks whether to show all.
        subprocess.run(["stty", "rows", "200", "cols", "160"], stdin=self.fd, check=False)
        self.raw = ""

    def read(self, seconds, until=()):
        """Reads for some seconds, or until all the words have come."""
        got = b""
        end = time.time() + seconds
        while time.time() < end:
            if select.select([self.fd], [], [], 0.1)[0]:
                try:
                    piece = os.read(self.fd, 65536)
                except OSError:
                    break
                if not piece:
                    break
                got += piece
                if until and all(word.encode() in got for word in until):
                    break
        self.raw = got.decode(errors="replace")
        return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>()][0-9B]?|\x07", "", self.raw)

    def typed(self, text, seconds=1.5, until=()):
        os.write(self.fd, text.encode())
        return self.read(seconds, until)

    def end(self):
        os.close(self.fd)
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)


def run(*args, **options):
    return subprocess.run([str(PROGRAM), *args], capture_output=True, text=True, **options)


# What is typed, and what must, and must not, be shown after TAB.
CASES = [
    ("athena-lint exp", ["explain"], []),
    ("athena-lint --sta", ["--statistics"], []),
    ("athena-lint --show ", ["info", "warning", "error"], ["unknown-key"]),
    ("athena-lint --show=e", ["--show=error"], []),
    ("athena-lint --format c", ["concise"], []),
    ("athena-lint --preset s", ["strict"], []),
    ("athena-lint --only unknown-k", ["unknown-key"], []),
    ("athena-lint --only wrong-type,unknown-k", ["wrong-type,unknown-key"], []),
    ("athena-lint --rule unknown-key=wa", ["unknown-key=warning"], []),
    ("athena-lint --adapter-version 1.9", ["1.9.0"], []),
    ("athena-lint explain half-", ["half-key-pair"], []),
    ("athena-lint fields work_", ["work_group"], []),
    ("athena-lint schema profiles-f", ["profiles-fusion"], []),
    ("athena-lint completion z", ["zsh"], []),
    ("athena-lint rules --", ["--format"], ["--baseline"]),
    ("athena-lint lint --base", ["--baseline"], []),
    ("athena-lint --config some-con", ["some-config.yml"], []),
    ("athena-lint some-pro", ["some-profiles.yml"], []),
]


def shells(folder):
    scripts = {}
    for name in ["bash", "zsh", "fish"]:
        made = run("completion", name)
        scripts[name] = folder / ("completion." + name)
        scripts[name].write_text(made.stdout)
        syntax = subprocess.run([name, "-n", str(scripts[name])], capture_output=True, text=True)
        check(name + " reads the script", syntax.returncode == 0 and not syntax.stderr, syntax.stderr)
    for file in ["some-config.yml", "some-profiles.yml"]:
        (folder / file).write_text("")
    (folder / "inputrc").write_text("set enable-bracketed-paste off\nset bell-style none\n")
    started = {
        "bash": ("bash", "--norc", "--noprofile", "-i"),
        "zsh": ("zsh", "-f", "-i"),
    }
    for name, command in started.items():
        terminal = Terminal(
            *command, cwd=folder, INPUTRC=str(folder / "inputrc"), HOME=str(folder), PS1="$ "
        )
        terminal.read(1)
        if name == "zsh":
            terminal.typed("autoload -U compinit && compinit -u -D\n")
        shown = terminal.typed("source " + str(scripts[name]) + "\n")
        check(name + " loads the script", "rror" not in shown and "not found" not in shown, shown)
        for typed, wanted, unwanted in CASES:
            shown = terminal.typed(typed + "\t", 2, wanted)
            if not all(word in shown for word in wanted):
                shown += terminal.typed("\t", 6, wanted)
            terminal.read(0.3)
            terminal.typed("\x03", 0.5)
            holds = all(word in shown for word in wanted)
            holds = holds and not any(word in shown for word in unwanted)
            check(name + ": " + typed + "<TAB>", holds, shown)
        terminal.end()
    for typed, wanted, unwanted in CASES:
        asked = "source completion.fish; complete -C " + "'" + typed + "'"
        answer = subprocess.run(
            ["fish", "--no-config", "-c", asked], cwd=folder, capture_output=True, text=True
        )
        words = [line.split("\t")[0] for line in answer.stdout.splitlines()]
        holds = all(any(word in one for one in words) for word in wanted)
        holds = holds and not any(word in words for word in unwanted) and not answer.stderr
        check("fish: " + typed + "<TAB>", holds, answer.stdout + answer.stderr)


def manual(folder):
    page = folder / "athena-lint.1"
    page.write_text(run("man").stdout)
    judged = subprocess.run(["mandoc", "-T", "lint", str(page)], capture_output=True, text=True)
    check("mandoc has nothing to say of the manual", not judged.stdout + judged.stderr, judged.stdout)
    if subprocess.run(["sh", "-c", "command -v man"], capture_output=True).returncode == 0:
        shown = subprocess.run(
            ["man", "--warnings=w", "-l", str(page)],
            capture_output=True,
            text=True,
            env={**os.environ, "MANWIDTH": "80", "MANPAGER": "cat"},
        )
        check("man shows it without a warning", "--fail-on" in shown.stdout and not shown.stderr, shown.stderr)


def terminals(folder):
    many = folder / "many"
    target = (ROOT / "examples" / "clean" / "profiles.yml").read_text()
    for i in range(FILES):
        (many / str(i)).mkdir(parents=True)
        (many / str(i) / "profiles.yml").write_text(target)
    terminal = Terminal(str(PROGRAM), "many", cwd=folder)
    terminal.read(30)
    shown = terminal.raw
    _, status = os.waitpid(terminal.pid, 0)
    check("a long run shows how far it is", re.search(rf"linting: \d+ of {FILES} files", shown), shown)
    check("and wipes it out before the report", re.search(r"\r\x1b\[K[^\r]*no problems", shown), shown)
    check("and ends with 0", os.waitstatus_to_exitcode(status) == 0, shown)
    os.close(terminal.fd)

    terminal = Terminal(str(PROGRAM), "many", cwd=folder)
    first = terminal.read(30, ["linting:"])
    os.write(terminal.fd, b"\x03")
    terminal.read(3)
    _, status = os.waitpid(terminal.pid, 0)
    check("Ctrl-C ends it with 130", os.waitstatus_to_exitcode(status) in (130, -2), first)
    # Colours are given back as well, whether one was in use or not.
    clean = re.search(r"\x1b\[K(\x1b\[0m)?$", terminal.raw.replace("^C", ""))
    check("and leaves a clean line", clean, terminal.raw)
    os.close(terminal.fd)

    piped = run("many", cwd=folder)
    check("without a terminal there is no such line", piped.stderr == "", piped.stderr)

    terminal = Terminal(str(PROGRAM), str(ROOT / "examples/misspelt-keys"), TERM_PROGRAM="vscode")
    terminal.read(5)
    check("rules are links where links are known", "\x1b]8;;https://" in terminal.raw, terminal.raw)
    terminal.end()


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run("--version")  # builds the program, if it must
        shells(folder)
        manual(folder)
        terminals(folder)
    print("%(passed)d passed, %(failed)d failed" % counts)
    raise SystemExit(counts["failed"] > 0)


main()
