"""Makes profiles: valid ones in every style, and mutations of them; all from one seed."""

import random
from dataclasses import dataclass

from . import templates
from .fields import ANYWHERE, BY_NAME, FIELDS, LOOK_ALIKES, REQUIRED, Field


PLAIN_OUTPUTS = ("dev", "prod", "ci", "default")
ODD_OUTPUTS = ("Dev", "prod.eu", "my target", "ci-1", "默认")


@dataclass(frozen=True)
class Case:
    """A file, and the profiles in it that somebody would select."""

    id: str
    text: str
    profiles: tuple[str, ...] | None
    origin: str

    @property
    def uses_variables(self) -> bool:
        return "env_var" in self.text


def cases(seed: int, count: int) -> list[Case]:
    """One valid profile for three mutated ones."""
    made = []
    for number in range(count):
        dice = random.Random(f"{seed} {number}")
        file = ProfilesFile(dice)
        text = file.text()
        origin = "generated"
        if number % 4:
            text = mutated(text, dice)
            origin = "mutated"
        made.append(Case(f"{seed}-{number}", text, file.names, origin))
    return made


class ProfilesFile:
    """A valid file: profiles with targets, now and then with anchors, comments, a `config` block."""

    def __init__(self, dice: random.Random):
        self.dice = dice
        self.names = ("shop",) if dice.random() < 0.85 else ("shop", "lab")
        self.lines: list[str] = []

    def text(self) -> str:
        if self.often(0.1):
            self.lines.append("---")
        if self.often(0.15):
            self.lines.append("# profiles of the shop, # for dbt")
        if self.often(0.06):
            self.lines += ["config:", "  send_anonymous_usage_stats: false"]
        self.base = self.often(0.15)
        self.more = self.base and self.often(0.4)
        if self.base:
            self.helper()
        self.anchored: dict[str, str] = {}
        for name in self.names:
            self.profile(name)
        ending = "\r\n" if self.often(0.05) else "\n"
        text = ending.join(self.lines) + ("" if self.often(0.1) else ending)
        return ("\ufeff" if self.often(0.03) else "") + text

    def often(self, probability: float) -> bool:
        return self.dice.random() < probability

    def helper(self):
        self.lines.append(".base: &base")
        for name in ("type", "region_name", "database", "threads"):
            self.lines.append(f"  {name}: {BY_NAME[name].good[0]}")

        if self.more:
            self.lines += [".more: &more", "  <<: *base" if self.often(0.3) else "  threads: 8", f"  work_group: {self.dice.choice(('etl', 'primary'))}"]
            if self.often(0.3):
                self.lines.append(f"  region_name: {self.dice.choice(('us-east-1', 'eu-west-1', 'no'))}")

    def profile(self, name: str):
        names = PLAIN_OUTPUTS if self.often(0.9) else ODD_OUTPUTS
        targets = self.dice.sample(names, 1 + self.dice.choice((0, 0, 0, 0, 1, 2)))
        step = self.dice.choice((2, 2, 2, 4, 3))
        pad = " " * step
        self.lines.append(f"{name}:")
        target = self.target_line(targets)
        if target and self.often(0.85):
            self.lines.append(pad + target)
            target = None
        self.lines.append(f"{pad}outputs:")
        for each in targets:
            self.target(each, step)
        if self.often(0.06):
            self.lines += [f"{pad * 2}pg:", f"{pad * 3}type: postgres", f"{pad * 3}host: localhost"]
        if target:
            self.lines.append(pad + target)

    def target_line(self, targets: list[str]) -> str | None:
        if "default" in targets and self.often(0.5):
            return None
        name = self.dice.choice(targets)
        if self.often(0.12):
            return f"target: \"{{{{ env_var('TARGET_NAME', '{name}') }}}}\""
        return f"target: {name}" if self.often(0.9) else f'target: "{name}"'

    def target(self, name: str, step: int):
        pad = " " * step
        inherits = self.base and self.often(0.7)
        fields = [BY_NAME[each] for each in REQUIRED]
        if inherits:
            fields = [each for each in fields if each.name not in ("type", "region_name", "database")]
        optional = [each for each in FIELDS if each.name not in REQUIRED]
        fields += self.dice.sample(optional, self.dice.choice((0, 1, 1, 2, 3, 6)))
        fields = self.paired(fields)
        self.dice.shuffle(fields)
        if self.often(0.06) and not inherits:
            items = ", ".join(f"{each.name}: {self.flow(each)}" for each in fields)
            self.lines.append(f"{pad * 2}{name}: {{{items}}}")
            return
        self.lines.append(f"{pad * 2}{name}:" + ("  # a comment" if self.often(0.05) else ""))
        if inherits:
            merge = self.dice.choice(("<<: *base", "<<: [*base]", "<<: [*more, *base]", "<<: [*base, *more]", "<<: *base\n<<: *more") if self.more else ("<<: *base",))
            self.lines += [pad * 3 + each for each in merge.split("\n")]
        for each in fields:
            self.field(each, pad * 3)

    def paired(self, fields: list[Field]) -> list[Field]:
        """Keys come together."""
        names = {each.name for each in fields}
        if names & {"aws_access_key_id", "aws_secret_access_key", "aws_session_token"}:
            fields += [BY_NAME[each] for each in ("aws_access_key_id", "aws_secret_access_key") if each not in names]
        return fields

    def field(self, each: Field, pad: str):
        name = "catalog" if each.name == "database" and self.often(0.1) else each.name
        value = self.anchor(each, self.value(each, pad))
        if self.often(0.01) and "\n" not in value:
            self.lines += [f"{pad}? {name}", f"{pad}: {value}"]
            return
        if self.often(0.02):
            name = f'"{name}"' if self.often(0.5) else f"'{name}'"
        block = "\n" in value
        comment = "  # why" if self.often(0.05) and not block else ""
        self.lines += f"{pad}{name}: {value}{comment}".split("\n")

    def anchor(self, each: Field, value: str) -> str:
        """Now and then a value gets an anchor, and another target takes it from there."""
        if each.name in self.anchored:
            return f"*{each.name}" if self.often(0.7) else value
        if self.often(0.04) and value and "\n" not in value:
            self.anchored[each.name] = value
            return f"&{each.name} {value}"
        return value

    def value(self, each: Field, pad: str) -> str:
        plain = self.dice.choice(each.good[:2] if self.often(0.7) else each.good)
        roll = self.dice.random()
        if roll < (0.03 if each.name == "type" else 0.25):
            return templates.quoted(templates.of(each, plain, self.dice), self.dice, pad)
        if each.kind == "text" and roll < 0.35 and "'" not in plain:
            return f'"{plain}"'
        if each.kind == "text" and roll < 0.42 and "'" not in plain:
            return f"'{plain}'"
        if each.kind == "text" and roll < 0.45 and "'" not in plain:
            return f"|-\n{pad}  {plain}"
        if each.kind == "text" and roll < 0.47 and "'" not in plain:
            return f"!!str {plain}"
        if each.kind == "text" and roll < 0.48 and "'" not in plain:
            return '"' + plain.replace("-", "\\x2d", 1).replace("/", "\\/", 1) + '"'
        if each.kind == "text" and roll < 0.49 and "'" not in plain:
            return f">-\n{pad}  {plain}"
        if each.kind == "mapping" and roll < 0.5 and plain.startswith("{") and ", " not in plain and plain != "{}":
            return f"\n{pad}  {plain[1:-1]}"
        return plain

    def flow(self, each: Field) -> str:
        plain = self.dice.choice(each.good)
        return f'"{plain}"' if each.kind == "text" and "'" not in plain else plain


def mutated(text: str, dice: random.Random) -> str:
    """One to three things go wrong."""
    lines = text.split("\n")
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        dice.choices(MUTATIONS, WEIGHTS)[0](lines, dice)
    return "\n".join(lines)


def _keyed(lines, dice):
    """A line with a key and its field, or None."""
    places = [at for at, line in enumerate(lines) if line.partition(":")[0].strip() in BY_NAME]
    if not places:
        return None
    at = dice.choice(places)
    key, _, value = lines[at].partition(":")
    return at, key, value.strip(), BY_NAME[key.strip()]


def _indent(text: str) -> str:
    return text[: len(text) - len(text.lstrip(" "))]


def _put(lines, at, key, value):
    lines[at] = f"{key}: {value.replace('{}', _indent(key) + '  ') if chr(10) in value else value}"


def near(lines, dice):
    found = _keyed(lines, dice)
    if found and found[3].near:
        _put(lines, found[0], found[1], dice.choice(found[3].near))


def add_near(lines, dice):
    """A field with a value that people get wrong, put in or instead of what there was."""
    found = _keyed(lines, dice)
    if found:
        each = dice.choice(FIELDS)
        pad = _indent(found[1])
        value = dice.choice(each.near or each.good)
        if dice.random() < 0.3:
            value = templates.quoted(templates.broken(each, each.good[0], dice), dice, pad)
        for at, line in enumerate(lines):
            if line.startswith(f"{pad}{each.name}:"):
                lines[at] = f"{pad}{each.name}: {value}"
                return
        lines.insert(found[0], f"{pad}{each.name}: {value}")


def anything(lines, dice):
    found = _keyed(lines, dice)
    if found:
        _put(lines, found[0], found[1], dice.choice(ANYWHERE))


def template(lines, dice):
    found = _keyed(lines, dice)
    if found:
        at, key, _, each = found
        made = templates.broken(each, each.good[0], dice)
        _put(lines, at, key, templates.quoted(made, dice, _indent(key)))


def rename(lines, dice):
    found = _keyed(lines, dice)
    if found:
        at, key, value, _ = found
        lines[at] = f"{_indent(key)}{dice.choice(LOOK_ALIKES)}: {value}"


def drop(lines, dice):
    del lines[dice.randrange(len(lines))]
    if not lines:
        lines.append("")


def twice(lines, dice):
    lines.insert(dice.randrange(len(lines) + 1), dice.choice(lines))


def shift(lines, dice):
    at = dice.randrange(len(lines))
    lines[at] = " " * dice.choice((1, 1, 2, 4)) + lines[at] if dice.random() < 0.5 else lines[at][dice.choice((1, 2)) :]


def letter(lines, dice):
    at = dice.randrange(len(lines))
    line = lines[at]
    if not line:
        return
    where = dice.randrange(len(line))
    put = dice.choice(("", "", "'", '"', ":", " ", "\t", "{", "}", "#", "-", "*", "&", "!", "%", "\\", ",", "|", "?", "é"))
    lines[at] = line[:where] + put + line[where + dice.choice((0, 1)) :]


def suffix(lines, dice):
    at = dice.randrange(len(lines))
    lines[at] += dice.choice((" ", "\t", " # x", "#x", " x", ": y", ",", " |", "'", " &a", "  {{ x }}", ":"))


TARGETS = (
    "Dev", "nowhere", "", "~", "on", "1", "[dev]", "{a: b}", '"dev "', '""', "2024-01-01", '"{{ foo.bar }}"', '"{{ foo }}"', "1.5",
    "dev", "\"{{ env_var('TARGET_NAME') }}\"", "\"{{ env_var('TARGET_NAME', 'x') | upper }}\"", "\"{{ 1 }}\"", "!!str dev", "\"{{ env_var('X') }}\"",
)  # fmt: skip
OUTPUTS = ("targets:", "output:", "Outputs:", "outputs: {}", "outputs: ~", "outputs: x", "outputs:\n{}  - dev", "outputs: []")
NAMES = ("N: ~", "N: {}", "N: x", "on:", "1:", "~:", "'':", "2024-01-01:", "N: []", "N :", '"N":', "? N\n{}:", "*x :", "N: &a", "Dev:", "N:x")


def structure(lines, dice):
    """What stands above the fields goes wrong."""
    places = [
        at for at, line in enumerate(lines)
        if line.rstrip().endswith(":") or line.strip().startswith("target:")
    ]  # fmt: skip
    if not places:
        return
    at = dice.choice(places)
    pad = _indent(lines[at])
    name = lines[at].strip().partition(":")[0]
    if name == "target":
        lines[at] = f"{pad}target: {dice.choice(TARGETS)}"
    elif name == "outputs":
        lines[at] = pad + dice.choice(OUTPUTS).replace("{}  ", pad + "  ")
    else:
        lines[at] = pad + dice.choice(NAMES).replace("N", name).replace("\n{}", "\n" + pad)


MUTATIONS = (near, add_near, anything, template, rename, drop, twice, shift, letter, suffix, structure)
WEIGHTS = (20, 16, 12, 16, 4, 6, 3, 4, 8, 4, 7)
