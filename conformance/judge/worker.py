"""The judge of one version: runs inside the virtual environment of that version.

One line of JSON in, one out: a file and an environment, and what dbt makes of its targets. dbt stays
in memory, so that a verdict costs milliseconds.
"""

import dataclasses
import datetime
import hashlib
import json
import os
import re
import sys
import tempfile
import types
from importlib.metadata import distributions, version
from pathlib import Path

import fake_aws
import memory

wake = fake_aws.install()
memory.install()

import dbt.flags  # noqa: E402
import dbt.tracking  # noqa: E402
from dbt.adapters.athena.connections import AthenaCredentials  # noqa: E402
from dbt.config.profile import Profile, read_profile  # noqa: E402
from dbt.config.project import read_project_flags  # noqa: E402
from dbt.config.renderer import ProfileRenderer  # noqa: E402
from dbt_common.context import set_invocation_context  # noqa: E402
from first_use import FirstUse, Refusal, staged  # noqa: E402

try:
    from dbt.graph.thread_pool import DbtThreadPool
except ImportError:  # dbt-core 1.8
    from multiprocessing.pool import ThreadPool as DbtThreadPool

DEFAULT = None
FIELDS = {field.name for field in dataclasses.fields(AthenaCredentials)} | {"type", "threads", "catalog"}
TELLING = {"s3_staging_dir", "s3_data_dir", "s3_data_naming", "s3_tmp_table_dir", "work_group"}
# What people write for `athena`; any other type may be an adapter that is not installed here.
MISSPELT = {"athena", "aws-athena", "athena-community", "dbt-athena", "amazon-athena"}


class Judge:
    def __init__(self, folder, uses):
        self.folder = folder
        self.uses = uses
        self.pools = set()  # numbers of threads of which there was a pool

    def judge(self, case):
        """Tells what dbt makes of a file: a list of (profile, target, stage or None, text)."""
        path = os.path.join(self.folder, "profiles.yml")
        with open(path, "wb") as file:
            file.write(case["text"].encode("utf-8", "surrogatepass"))
        env = case["env"]
        set_invocation_context(env)
        try:
            staged("flags", read_project_flags, self.folder, self.folder)
            raw = staged("yaml", read_profile, self.folder)
        except Refusal as refusal:
            return [[None, None, None, refusal.stage, str(refusal)]]
        if not raw:
            return [[None, None, None, "yaml", "the file is empty"]]
        verdicts = []
        for name in case.get("profiles") or self.profiles(raw):
            if name in raw and self.concerns_us(raw[name]):
                for target in [DEFAULT, *self.targets(raw[name])]:
                    if target is not DEFAULT or self.takes_ours(raw[name]):
                        verdicts.append(self.verdict(raw, name, target, env))
        return verdicts

    @staticmethod
    def profiles(raw):
        return [
            name
            for name, profile in raw.items()
            if isinstance(name, str) and isinstance(profile, dict) and "outputs" in profile
        ]

    def targets(self, profile):
        """The Athena outputs that somebody could name.

        A field among them is a slip of indentation, and so is a text beside an output that is empty.
        """
        outputs = profile.get("outputs") if isinstance(profile, dict) else None
        if not isinstance(outputs, dict):
            return []
        emptied = None in outputs.values()
        return [
            name
            for name, output in outputs.items()
            if isinstance(name, str) and name not in FIELDS and self.is_ours(output) and not (emptied and isinstance(output, str))
        ]

    def takes_ours(self, profile):
        """Whether the target that dbt takes when it is told none is for Athena, or is none at all."""
        outputs, used = (profile.get("outputs"), self.used(profile)) if isinstance(profile, dict) else (None, None)
        if not isinstance(outputs, dict) or not isinstance(used, str):
            return True
        return used not in outputs or self.is_ours(outputs[used])

    @staticmethod
    def is_ours(output):
        """Tells whether an output says that it is for Athena, by its type or by keys that only Athena has."""
        if not isinstance(output, dict):
            return output is None or isinstance(output, (str, list))
        kind = output.get("type")
        if isinstance(kind, datetime.date):
            kind = kind.isoformat()  # as dbt renders it
        if isinstance(kind, str):
            try:
                kind = rendered(kind)
            except Exception as failure:
                if is_outside(str(failure)):
                    return False  # `--vars` tells it
                kind = None
        if isinstance(kind, str) and kind:
            return plain(kind) in MISSPELT
        return any(key in TELLING for key in output)

    def concerns_us(self, profile):
        outputs = profile.get("outputs") if isinstance(profile, dict) else None
        if not isinstance(outputs, dict) or not outputs:
            return True
        # What holds nothing belongs to nobody where all the others are for other adapters.
        filled = [output for output in outputs.values() if isinstance(output, dict) and output]
        return any(self.is_ours(output) for output in filled or outputs.values())

    def verdict(self, raw, name, target, env):
        """Profile, target that was asked for, target that is used if it is a text, stage and text of a refusal."""
        used = self.used(raw[name]) if target is DEFAULT else target
        used = used if isinstance(used, str) else None  # it may be anything, even what holds itself
        try:
            profile = staged("load", self.load, raw, name, target)
            staged("threads", self.threads, profile.threads)
            self.first_use(profile)
            return [name, target, used, None, ""]
        except Refusal as refusal:
            text = str(refusal)
            if is_outside(text):
                return [name, target, used, "outside", text]
            return [name, target, used, refusal.stage, text]

    @staticmethod
    def used(profile):
        """The target that dbt takes when it is told none, as `Profile.render_profile` finds it."""
        try:
            return rendered(profile["target"]) if "target" in profile else "default"
        except Exception:
            return None

    @staticmethod
    def load(raw, name, target):
        renderer = ProfileRenderer({})
        profile = Profile.from_raw_profiles(raw, name, renderer, target_override=target)
        profile.validate()
        return profile

    def threads(self, number):
        """Makes the pool, once for each number: nothing else decides whether it can be made."""
        key = type(number).__name__, repr(number)
        if key in self.pools or isinstance(number, int) and number >= 64:
            return
        pool = DbtThreadPool(number)
        pool.terminate()
        pool.join()
        self.pools.add(key)

    def first_use(self, profile):
        """The first query, table, seed and schema; what reads the same meets the same fate."""
        use = FirstUse(profile)
        for step in use.steps:
            wake()
            key = f"{step.__name__} {use.read_by(step.__name__)}"
            if key not in self.uses:
                try:
                    use.ready()
                    staged(step.__name__, step)
                    self.uses[key] = None
                except Refusal as refusal:
                    self.uses[key] = refusal.stage, str(refusal)
            if self.uses[key]:
                raise Refusal(*self.uses[key])


class Uses(dict):
    """What is known from earlier runs of the same judge, so that a second look costs nothing."""

    def __init__(self, folder):
        self.file = Path(folder) / f"uses-{identity()}.json"
        super().__init__(json.loads(self.file.read_text()) if self.file.exists() else {})

    def save(self):
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps(self))
        new.replace(self.file)


def rendered(value):
    return ProfileRenderer({}).render_value(value)


def is_outside(text):
    """Tells whether a refusal is due to something outside of the file: other adapters, `--vars`."""
    missing = re.search(r"Could not find adapter type (.*)!", text, re.S)
    if missing:
        return plain(missing.group(1)) not in MISSPELT
    if "No module named 'dbt.adapters." in text:  # a name with a dot
        return True
    return "Required var" in text and "not found in config" in text


def plain(name):
    return name.strip().lower().replace("_", "-")


def identity():
    """Changes with the judge, with Python and with whatever is installed beside dbt."""
    sources = sorted(Path(__file__).parent.glob("*.py"))
    digest = hashlib.sha256(b"".join(source.read_bytes() for source in sources))
    installed = sorted(f"{each.name} {each.version}" for each in distributions())
    digest.update(json.dumps([sys.version, installed]).encode())
    return digest.hexdigest()[:16]


def versions():
    names = ("dbt-athena", "dbt-athena-community")
    installed = []
    for name in names:
        try:
            installed.append(version(name))
        except Exception:
            pass
    return {
        "dbt-athena": installed[0],
        "dbt-core": version("dbt-core"),
        "botocore": version("botocore"),
        "PyAthena": version("PyAthena"),
    }


def main():
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what dbt prints is none of our protocol
    with tempfile.TemporaryDirectory() as folder:
        for name in [name for name in os.environ if name.startswith(("AWS_", "DBT_"))]:
            del os.environ[name]
        os.environ.update(
            AWS_CONFIG_FILE=os.path.join(folder, "config"),
            AWS_SHARED_CREDENTIALS_FILE=os.path.join(folder, "credentials"),
            AWS_ACCESS_KEY_ID="AKIAIOSFODNN7EXAMPLE",
            AWS_SECRET_ACCESS_KEY="secret",
            AWS_EC2_METADATA_DISABLED="true",
        )
        set_invocation_context({})
        dbt.tracking.active_user = dbt.tracking.User(None)
        dbt.flags.set_from_args(types.SimpleNamespace(), {})
        uses = Uses(sys.prefix)
        judge = Judge(folder, uses)
        print(json.dumps({**versions(), "identity": identity()}), file=out, flush=True)
        for line in sys.stdin:
            case = json.loads(line)
            verdicts = judge.judge(case)
            print(json.dumps({"id": case["id"], "verdicts": verdicts}, default=repr), file=out, flush=True)
        uses.save()


if __name__ == "__main__":
    main()
