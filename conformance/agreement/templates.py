"""Templates as people write them in profiles; V stands for a variable, D for its default."""

import random
import re

TEXT = (
    "{{ env_var('V') }}", "{{ env_var('V', 'D') }}", '{{ env_var("V") }}', "{{env_var('V')}}",
    "{{ env_var('V', 'D') | lower }}", "{{ env_var('V') | trim }}", "{{ env_var('V', '') or none }}",
    "{{ env_var('V', '') or 'D' }}", "{{ 'D' if env_var('THREADS', '') else env_var('V', 'D') }}",
    "{{ env_var('V', 'D') | as_text }}", "{{ 'D' }}", "{{ ('D' ~ '') }}", "{% if env_var('FLAG', '') %}D{% else %}{{ env_var('V', 'D') }}{% endif %}",
    "{% set x = env_var('V', 'D') %}{{ x }}", "{{ env_var('V', default='D') }}",
    "{{ env_var('NOWHERE', env_var('V', 'D')) }}", "{# note #}{{ env_var('V', 'D') }}", "D{{ '' }}", "{{ env_var('V', 'D').strip() }}",
    "{{ env_var('V', 'D')[:200] }}", "{{ env_var('V', 'D') | replace('x', 'y') }}", "{{ ['D', 'x'][0] }}", "{{ {'a': 'D'}['a'] }}",
    "{{ 'D' | default('x') }}", "{{ env_var('V', 'D') | default('x') }}", "{% raw %}D{% endraw %}",
)  # fmt: skip

TYPED = (
    "{{ env_var('V') | as_number }}", "{{ env_var('V', 'D') | as_number }}", "{{ env_var('V') | int }}", "{{ env_var('V', 'D') | int }}",
    "{{ env_var('V') | as_native }}", "{{ env_var('V', 'D') | as_native }}", "{{ env_var('V', D) }}", "{{ env_var('V', 'D') | as_bool }}",
    "{{ env_var('V') | as_bool }}", "{{ env_var('V', 'D') | float }}", "{{ D }}", "{{ env_var('V') }}", "{{ 8 if env_var('FLAG', '') else 2 }}",
    "{{ env_var('V', 'D') == 'True' }}", "{{ not env_var('V', '') }}", "{{ env_var('V', 'D') | as_number + 1 }}", "{{ env_var('V', 'D') | int | abs }}",
    "{{ (env_var('V', 'D') | int) * 2 }}", "{{ env_var('V', 'D') | as_native | default(4) }}",
    "{{ 'D' | as_number }}", "{{ 'D' | as_native }}", "{{ [1, 2] | length }}", "{{ none }}", "{{ env_var('V', '') or none }}", "{{ env_var('V','D')|int if env_var('FLAG','') else 4 }}",
    "{{ 2 ** 2 }}", "{{ 7 // 2 }}", "{{ 7 / 2 }}", "{{ '4' | int }}", "{{ true and 4 }}", "{{ env_var('V', 'D') | length }}", "{{ env_var('V', 'D') is defined }}",
)  # fmt: skip

BROKEN = (
    "{{ env_var(V) }}", "{{ env('V') }}", "{{ env_var('V' }}", "{{ env_var('V') ", "{{ env_var('V') | as_string }}", "{{ env_var('V')) }}",
    "{{ target.name }}", "x_{{ target.name }}", "x_{{ target }}", "{{ foo }}", "{% x %}", "abc{# hi", "}}", "{{ }}", "{{ ref('x') }}",
    "{{ env_var('V') | as_number | upper }}", "{{ var('V') }}", "{{ env_var('V').x }}", "{{ env_var() }}", "{{ env_var('V', 'a', 'b') }}",
    "{{ env_var('DBT_ENV_SECRET_KEY') ~ env_var('DBT_ENV_SECRET_TOKEN') }}", "{{ env_var('DBT_ENV_SECRET_KEY') | lower }}", "{{ 1 / 0 }}",
    "{{ env_var('DBT_ENV_PRIVATE_X') }}", "{{ 'a' + 1 }}", "{{ modules.os.getcwd() }}", "{{ x.y.z }}",
    "{% if true %}a", "{{ 4", "{ { env_var('V') } }", "${V}", "$V", "{{ env_var('V') }}{{ env_var('V') }}",
    "{{ '\\x' }}", "{{ dbt_version }}", "{{ invocation_id }}", "{{ tojson({'a': 1}) }}", "{{ env_var('V') if }}",
    "{{ 'DBT_ENV_SECRET_KEY' }}", "{{ env_var('DBT_ENV_SECRET_KEY', 'x') | as_number }}", "{% macro a() %}{% endmacro %}",
    "{{ env_var('V', none) }}", "{{ env_var('V', []) }}", "{{ env_var('V', {'ACL': 'private'}) }}", "{{ env_var(['V']) }}", "{{ env_var('V') | d }}", "{{ 'x' | as_bool }}",
)  # fmt: skip


def of(field, default: str, dice: random.Random) -> str:
    """A template for a field, mostly of the right kind."""
    kinds = TEXT if field.kind == "text" else TYPED
    other = TYPED if field.kind == "text" else TEXT
    roll = dice.random()
    shape = dice.choice(kinds if roll < 0.88 else other if roll < 0.96 else BROKEN)
    return filled(shape, field.variable, default)


def broken(field, default: str, dice: random.Random) -> str:
    return filled(dice.choice(BROKEN + TEXT + TYPED), field.variable, default)


def filled(shape: str, variable: str, default: str) -> str:
    """Puts a variable for V and a default for D."""
    plain = default.strip("'\"")
    named = re.sub(r"\bV\b", lambda _: variable, shape)
    return re.sub(r"\bD\b", lambda _: plain, named)


def quoted(template: str, dice: random.Random, indent: str) -> str:
    """As YAML: in quotes that fit, or as a block; now and then in none."""
    roll = dice.random()
    if roll < 0.08:
        return f"|-\n{indent}  {template}"
    if roll < 0.12:
        return f">\n{indent}  {template}"
    if roll < 0.15:
        return template
    if roll < 0.7 and '"' not in template:
        return f'"{template}"'
    return "'" + template.replace("'", "''") + "'"
