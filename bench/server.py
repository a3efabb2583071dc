#!/usr/bin/env python3
"""Measures the language server beside yaml-language-server: python3 bench/server.py [EDITS], from the
root of the checkout.

Both get the same files and the same edits, one after the other; the other server gets our published
schema for them. A time runs from the message of the editor to the answer, so that it holds the pause
that a server makes after an edit: 30 ms here, 200 ms there. npm installs the other server, once. The
large file is that of measure.py.
"""
import collections
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import measure as program

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINT = str(ROOT / "athena-lint")
PEER = "yaml-language-server@1.24.0"
STARTS = 7
LARGE = 5000  # targets
PAUSES = {"athena-lint": 30, "yaml-language-server": 200}  # milliseconds after an edit

TARGET = """    {name}:
      type: athena
      region_name: eu-west-1
      database: awsdatacatalog
      schema: analytics
      s3_staging_dir: "s3://{{{{ env_var('BUCKET', 'acme') }}}}-{name}/results/"
      s3_data_dir: s3://acme-{name}-data/tables/
      s3_data_naming: schema_table_unique
      work_group: {name}
      threads: {threads}
      num_retries: 3
"""
PROFILES = "shop:\n  target: dev\n  outputs:\n" + "".join(
    TARGET.format(name=name, threads=threads)
    for name, threads in [("dev", '"four"'), ("ci", 8), ("prod", 16)])
SCHEMA_LINE = next(i for i, line in enumerate(PROFILES.splitlines()) if "schema:" in line)
SCHEMA_END = len("      schema: analytics")
CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True}},
        "publishDiagnostics": {"versionSupport": True, "relatedInformation": True},
    },
}


class Editor:
    """An editor that measures how long it waits."""

    def __init__(self, command, settings):
        self.begin = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.settings = settings
        self.answers, self.published = {}, collections.defaultdict(list)
        self.condition = threading.Condition()
        self.last = 0
        threading.Thread(target=self.hear, daemon=True).start()

    def hear(self):
        while header := self.process.stdout.readline():
            length = 0
            while header.strip():
                if header.lower().startswith(b"content-length"):
                    length = int(header.split(b":")[1])
                header = self.process.stdout.readline()
            body = self.process.stdout.read(length)
            now, message = time.perf_counter(), json.loads(body)
            if "method" in message and "id" in message:
                self.reply(message)
            with self.condition:
                if message.get("method") == "textDocument/publishDiagnostics":
                    params = message["params"]
                    self.published[params["uri"]].append((now, params))
                elif "method" not in message:
                    self.answers[message["id"]] = (now, message)
                self.condition.notify_all()

    def reply(self, message):
        result = None
        if message["method"] == "workspace/configuration":
            result = [self.settings.get(item.get("section")) for item in message["params"]["items"]]
        self.say({"id": message["id"], "result": result})

    def say(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method, params):
        self.say({"method": method, "params": params})

    def wait(self, there):
        with self.condition:
            if not self.condition.wait_for(there, 60):
                sys.exit("waited in vain")

    def request(self, method, params):
        """Returns the result and how long it took in milliseconds."""
        self.last += 1
        number, begin = self.last, time.perf_counter()
        self.say({"id": number, "method": method, "params": params})
        self.wait(lambda: number in self.answers)
        now, message = self.answers.pop(number)
        if "error" in message:
            sys.exit(f"{method}: {message['error']}")
        return message["result"], (now - begin) * 1000

    def diagnostics(self, uri, method, params):
        """Tells something and returns what is found then, and after how many milliseconds."""
        seen, begin = len(self.published[uri]), time.perf_counter()
        self.tell(method, params)
        version = params["textDocument"]["version"]
        self.wait(lambda: len(self.published[uri]) > seen
                  and self.published[uri][-1][1].get("version", version) == version)
        now, found = self.published[uri][-1]
        return found["diagnostics"], (now - begin) * 1000

    def start(self, folder):
        """Introduces itself, and returns how long that took from the start of the process."""
        self.request("initialize", {
            "processId": os.getpid(), "rootUri": folder.as_uri(), "capabilities": CAPABILITIES,
            "workspaceFolders": [{"uri": folder.as_uri(), "name": "bench"}]})
        took = (time.perf_counter() - self.begin) * 1000
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings})
        return took

    def open(self, uri, text=PROFILES):
        return self.diagnostics(uri, "textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "yaml", "version": 1, "text": text}})

    def memory(self):
        """Returns what it holds in memory, in MiB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024

    def work(self):
        """Returns how long the processors have worked for it so far, in milliseconds: other programs
        do not count."""
        tasks = pathlib.Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6

    def quit(self):
        self.request("shutdown", None)
        self.tell("exit", None)
        self.process.wait(20)


def type_words(editor, uri, edits):
    """Writes at the end of a value and takes it away again, and asks for completions in between."""
    changes, works, completions = [], [], []
    for number in range(edits):
        at = SCHEMA_END + number % 2
        change = {"text": "" if number % 2 else "x", "range": {
            "start": {"line": SCHEMA_LINE, "character": SCHEMA_END},
            "end": {"line": SCHEMA_LINE, "character": at}}}
        before = editor.work()
        found, took = editor.diagnostics(uri, "textDocument/didChange", {
            "textDocument": {"uri": uri, "version": number + 2}, "contentChanges": [change]})
        assert found, "the mistake is not found any more"
        works.append(editor.work() - before)
        changes.append(took)
        items, took = editor.request("textDocument/completion", {
            "textDocument": {"uri": uri},
            "position": {"line": SCHEMA_LINE, "character": len("      sch")}})
        assert items if isinstance(items, list) else items["items"], "nothing is completed"
        completions.append(took)
    return changes, works, completions


def percentile(times, share):
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def start(command, settings, folder, uris):
    """Returns the times from the start of a server: to its introduction, to what it says of a file
    that is opened at once, and from the opening of another a second later, when it is warm."""
    firsts, seconds, opens = [], [], []
    for _ in range(STARTS):
        editor = Editor(command, settings)
        firsts.append(editor.start(folder))
        found, _ = editor.open(uris[0])
        seconds.append((time.perf_counter() - editor.begin) * 1000)
        assert found, "the mistake is not found"
        time.sleep(1)
        opens.append(editor.open(uris[1])[1])
        editor.quit()
    return [f"{statistics.median(times):.0f} ms" for times in (firsts, seconds, opens)]


def large(command, settings, folder, uri):
    """Returns how long a server takes for a large file, and what it holds in memory then."""
    text = program.profile(range(LARGE)).replace("threads: 4\n", "threads: \"four\"\n", 1)
    times, memory = [], []
    for _ in range(3):
        editor = Editor(command, settings)
        editor.start(folder)
        time.sleep(1)
        found, took = editor.open(uri, text)
        assert found, "the mistake is not found"
        times.append(took)
        memory.append(editor.memory())
        editor.quit()
    return [f"{statistics.median(times):.0f} ms", f"{statistics.median(memory):.0f} MiB"]


def measure(name, command, settings, folder, edits):
    """Returns the row of a server."""
    uris = [(folder / f"p{number}" / "profiles.yml").as_uri() for number in range(100)]
    row = start(command, settings, folder, uris)
    editor = Editor(command, settings)
    editor.start(folder)
    time.sleep(1)  # what a server prepares in the background is not measured
    editor.open(uris[0])
    changes, works, completions = type_words(editor, uris[0], edits)
    memory = {1: editor.memory()}
    for number in range(1, 100):
        editor.open(uris[number])
        memory[number + 1] = editor.memory()
    editor.quit()
    pause = PAUSES[name]
    return row + [
        f"{percentile(changes, 0.5):.0f} / {percentile(changes, 0.99):.0f} ms",
        f"{percentile(changes, 0.5) - pause:.1f} / {percentile(changes, 0.99) - pause:.1f} ms",
        f"{percentile(works, 0.5):.1f} / {percentile(works, 0.99):.1f} ms",
        f"{percentile(completions, 0.5):.1f} / {percentile(completions, 0.99):.1f} ms",
        *(f"{memory[files]:.0f} MiB" for files in (1, 10, 100)),
        *large(command, settings, folder, uris[0])]


def peer():
    """Installs the other server once, and returns its program."""
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"))
    home = cache / "athena-lint-proofs" / "bench-server" / PEER.replace("@", "-")
    program = home / "node_modules" / ".bin" / "yaml-language-server"
    if not program.exists():
        home.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--prefix", home, PEER], check=True)
    return str(program)


def warm_up(folder):
    """The launcher makes its start-up archive in the background, after the first run."""
    editor = Editor([LINT, "lsp"], {})
    editor.start(folder)
    editor.quit()
    time.sleep(15)


def main():
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        for number in range(100):
            (folder / f"p{number}").mkdir()
            (folder / f"p{number}" / "profiles.yml").write_text(PROFILES)
        schema = folder / "schema.json"
        with open(schema, "w") as out:
            subprocess.run([LINT, "schema", "profiles-core"], cwd=ROOT, stdout=out, check=True)
        yaml = {"schemas": {schema.as_uri(): ["**/profiles.yml"]}, "schemaStore": {"enable": False}}
        program = peer()
        warm_up(folder)
        rows = {
            "athena-lint": measure("athena-lint", [LINT, "lsp"], {}, folder, edits),
            "yaml-language-server": measure(
                "yaml-language-server", [program, "--stdio"], {"yaml": yaml}, folder, edits)}
    what = ["start to `initialize`, median of 7",
            "start to the diagnostics of a file that is opened at once, median of 7",
            "`didOpen` to diagnostics a second later, median of 7",
            f"`didChange` to diagnostics, p50 / p99 of {edits}", "the same without the pause",
            "work of the processors for it", f"completion, p50 / p99 of {edits}",
            *(f"memory with {files}" for files in ("1 file", "10 files", "100 files")),
            "a file of 5,000 targets: `didOpen` to diagnostics", "and memory then, medians of 3"]
    print("| what | " + " | ".join(rows) + " |\n|---|" + "---|" * len(rows))
    for number, name in enumerate(what):
        print(f"| {name} | " + " | ".join(row[number] for row in rows.values()) + " |")


if __name__ == "__main__":
    main()
