"""Asks for everything that the language server offers, as clients of several kinds, and checks each
message that comes back against the types of the protocol: nothing wrong, nothing missing, nothing
that the protocol does not know."""

import pathlib
import sys
import tempfile
import urllib.parse

from client import Client
from lsprotocol import converters, types

CONVERTER = converters.get_converter()
PROGRAM = sys.argv[1]

PROFILES = """\
# é😀
shop: &shop
  target: dev
  outputs:
    dev: &dev
      type: Athena
      region_name: eu-central-1
      s3_staging_dir: "s3://{{ env_var('BUCKET', 'shop') }}/dev/"
      database: awsdatacatalog
      schema: analytics
      workgroup: "é😀"
      threads: "four"
      threads: 4
    prod:
      <<: *dev
      schema: prod
config:
  send_anonymous_usage_stats: false
"""

ALL = {
    "workspace": {
        "configuration": True,
        "workspaceFolders": True,
        "workspaceEdit": {"documentChanges": True},
        "didChangeConfiguration": {"dynamicRegistration": True},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "diagnostics": {"refreshSupport": True},
    },
    "textDocument": {
        "codeAction": {
            "isPreferredSupport": True,
            "dataSupport": True,
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source"]}},
        },
        "completion": {"completionItem": {"snippetSupport": True}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
    "window": {"workDoneProgress": True, "showDocument": {"support": True}},
}
KINDS = {
    "a client that can nothing": {},
    "a client that is pushed to": ALL,
    "a client that asks, and counts bytes": {
        **ALL,
        "textDocument": {**ALL["textDocument"], "diagnostic": {}},
        "general": {"positionEncodings": ["utf-8", "utf-16"]},
    },
}

passed = failed = 0


def check(name, problem):
    global passed, failed
    if problem:
        failed += 1
        print(f"FAILED: {name}: {problem}")
    else:
        passed += 1


def without_nulls(value):
    if isinstance(value, dict):
        return {key: without_nulls(one) for key, one in value.items() if one is not None}
    if isinstance(value, (list, tuple)):
        return [without_nulls(one) for one in value]
    return value


def difference(said, known, where):
    """Says where a message holds what the protocol does not know."""
    if isinstance(said, dict) and isinstance(known, dict):
        pairs = [(f"{where}/{key}", said.get(key), known.get(key)) for key in {**said, **known}]
    elif isinstance(said, list) and isinstance(known, list) and len(said) == len(known):
        pairs = [(f"{where}/{i}", *pair) for i, pair in enumerate(zip(said, known))]
    else:
        return None if said == known else f"at {where}: {said} is not known, but {known}"
    return next((found for place, *pair in pairs if (found := difference(*pair, place))), None)


def problem_of(message, asked):
    """Says what is wrong with a message, if anything is."""
    if "error" in message:
        return None if isinstance(message["error"].get("code"), int) else "an error without a code"
    answer = "method" not in message
    method = asked.get(message.get("id")) if answer else message["method"]
    if method not in types.METHOD_TO_TYPES:
        return f"no method of the protocol: {method}"
    if answer and method == "textDocument/codeAction":
        # The library takes every action that has a command for one.
        kinds = (types.Command, types.CodeAction)
        problems = (judged(one, kinds["kind" in one]) for one in message["result"])
        return next(filter(None, problems), None)
    return judged(message, types.METHOD_TO_TYPES[method][1 if answer else 0])


def judged(message, kind):
    """Says what is wrong with a message that should be of a kind."""
    try:
        known = CONVERTER.unstructure(CONVERTER.structure(message, kind))
    except Exception as wrong:  # whatever the library thinks of
        causes = [wrong]
        while getattr(causes[-1], "exceptions", None):
            causes.append(causes[-1].exceptions[0])
        return " <- ".join(str(cause) for cause in causes)[:500]
    return difference(without_nulls(message), without_nulls(known), "")


def serve(kind, capabilities, folder):
    uri = (folder / "profiles.yml").as_uri()
    about = {"textDocument": {"uri": uri}}
    client = Client([PROGRAM, "lsp"], folder)
    offer = client.request(
        "initialize",
        {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities,
         "workspaceFolders": [{"uri": folder.as_uri(), "name": "here"}]},
    )["result"]["capabilities"]
    client.tell("initialized", {})
    client.tell("textDocument/didOpen", {"textDocument": {
        "uri": uri, "languageId": "yaml", "version": 1, "text": PROFILES}})
    client.tell("textDocument/didOpen", {"textDocument": {
        "uri": (folder / "dbt_project.yml").as_uri(), "languageId": "yaml", "version": 1,
        "text": "name: shop\nprofile: shop\n"}})
    if "diagnosticProvider" in offer:
        first = client.request("textDocument/diagnostic", about)["result"]
        check(f"{kind}: it is told what it asks for", not first["items"] and "nothing found")
        client.request("textDocument/diagnostic", {**about, "previousResultId": first["resultId"]})
        sweep = {"previousResultIds": [], "workDoneToken": 1, "partialResultToken": "some"}
        client.request("workspace/diagnostic", sweep)
        client.request("workspace/diagnostic", {
            "previousResultIds": [{"uri": uri, "value": first["resultId"]}]})
    else:
        client.wait(lambda m: m.get("method") == "textDocument/publishDiagnostics"
                    and m["params"]["uri"] == uri and m["params"]["diagnostics"])
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}
    places = [{"line": line, "character": character}
              for line, text in enumerate(PROFILES.splitlines()) for character in (0, 4, 8, len(text))]
    for range_ in [whole] + [{"start": place, "end": place} for place in places]:
        for only in ({}, {"only": ["source.fixAll"]}):
            client.request("textDocument/codeAction", {
                **about, "range": range_, "context": {"diagnostics": [], **only}})
    for method, provider in (
        ("documentSymbol", "documentSymbolProvider"), ("foldingRange", "foldingRangeProvider"),
        ("documentLink", "documentLinkProvider"), ("codeLens", "codeLensProvider"),
    ):
        if offer.get(provider):
            client.request("textDocument/" + method, about)
    if offer.get("inlayHintProvider"):
        client.request("textDocument/inlayHint", {**about, "range": whole})
    if offer.get("selectionRangeProvider"):
        client.request("textDocument/selectionRange", {**about, "positions": places})
    at_places = (
        ("hover", "hoverProvider", {}), ("completion", "completionProvider", {}),
        ("definition", "definitionProvider", {}), ("documentHighlight", "documentHighlightProvider", {}),
        ("references", "referencesProvider", {"context": {"includeDeclaration": True}}),
        ("prepareRename", "renameProvider", {}), ("rename", "renameProvider", {"newName": "new_name"}),
    )
    for method, provider, more in at_places:
        if offer.get(provider):
            for place in places:
                client.request("textDocument/" + method, {**about, "position": place, **more})
    client.request("workspace/executeCommand", {
        "command": "athena-lint.explain", "arguments": ["half-key-pair"]})
    client.tell("workspace/didChangeConfiguration", {"settings": {"athenaLint": {"show": "wrong"}}})
    client.tell("workspace/didChangeWatchedFiles", {"changes": [
        {"uri": (folder / "athena-lint.yml").as_uri(), "type": 1}]})
    client.request("workspace/executeCommand", {"command": "athena-lint.explain", "arguments": []})
    client.request("no/such/method", {})
    check(f"{kind}: the server ends well", (code := client.quit()) != 0 and f"exit code {code}")
    check(f"{kind}: the server logs nothing", client.log.decode("utf-8", "replace"))
    for message in client.heard:
        name = message.get("method") or client.asked.get(message.get("id"))
        check(f"{kind}: {name}", problem_of(message, client.asked))
    print(f"-- {kind}: {len(client.heard)} messages of {len({m.get('method') or client.asked.get(m.get('id')) for m in client.heard})} kinds")


with tempfile.TemporaryDirectory() as work:
    folder = pathlib.Path(work).resolve() / "é 😀"
    folder.mkdir()
    (folder / "profiles.yml").write_text(PROFILES, encoding="utf-8")
    assert urllib.parse.unquote(folder.as_uri()) != folder.as_uri()
    for kind, capabilities in KINDS.items():
        serve(kind, capabilities, folder)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
