"""A client of a language server that keeps every message it hears."""

import json
import subprocess
import threading
import time


class Client:
    def __init__(self, command, folder):
        self.process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self.heard = []
        self.asked = {}  # what the numbers of our requests stand for
        self.condition = threading.Condition()
        self.log = b""
        threading.Thread(target=self._hear, daemon=True).start()
        self.log_thread = threading.Thread(target=self._hear_log, daemon=True)
        self.log_thread.start()

    def _hear_log(self):
        self.log = self.process.stderr.read()

    def _hear(self):
        out = self.process.stdout
        while True:
            length = None
            while (line := out.readline()) not in (b"\r\n", b""):
                name, value = line.split(b":")
                assert name == b"Content-Length", line
                length = int(value)
            if length is None:
                return
            message = json.loads(out.read(length).decode("utf-8"))
            with self.condition:
                self.heard.append(message)
                self.condition.notify_all()
            if "method" in message and "id" in message:
                answers = {"workspace/configuration": [{"show": "info"}, None, None],
                           "workspace/applyEdit": {"applied": True},
                           "window/showDocument": {"success": True}}
                self._say({"id": message["id"], "result": answers.get(message["method"])})

    def _say(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode("utf-8")
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def wait(self, wanted, seconds=30):
        end = time.monotonic() + seconds
        with self.condition:
            while True:
                found = next((message for message in self.heard if wanted(message)), None)
                if found or time.monotonic() > end:
                    assert found, "waited in vain"
                    return found
                self.condition.wait(0.2)

    def request(self, method, params):
        number = len(self.asked) + 1
        self.asked[number] = method
        self._say({"id": number, "method": method, "params": params})
        return self.wait(lambda message: message.get("id") == number and "method" not in message)

    def tell(self, method, params):
        self._say({"method": method, "params": params})

    def quit(self):
        self.request("shutdown", None)
        self.tell("exit", None)
        code = self.process.wait(20)
        self.log_thread.join(20)
        return code
