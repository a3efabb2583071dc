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
    "{{ env_var('V') if env_var('V', '') else 'D' }}", "{{ env_var('V', 'D') | replace('-', '_') }}", "{{- env_var('V', 'D') -}}",
    "{% if env_var('FLAG', '') == 'True' %}D{% elif env_var('THREADS', '') %}{{ env_var('V') }}{% else %}D{% endif %}",
    "{{ env_var('V', 'D') | string }}", "{{ env_var('V', 'D').lower() }}", "{{ [env_var('V', 'D'), ''] | join }}",
    "{{ env_var('V', 'D') | upper | lower }}", "{{ env_var('NOWHERE', '') ~ env_var('V', 'D') }}", "{{ env_var('V', 'D') or 'x' }}",
    "{% macro m() %}x{% endmacro %}D", "{{ fromjson('\"D\"') }}", "{{ env_var('V', 'D').split(',')[0] }}",
    "{{ env_var('V', 'D') if not env_var('FLAG', '') | as_bool else 'D' }}", "{{ env_var('V', 'D') | trim | lower }}",
)  # fmt: skip

TYPED = (
    "{{ env_var('V') | as_number }}", "{{ env_var('V', 'D') | as_number }}", "{{ env_var('V') | int }}", "{{ env_var('V', 'D') | int }}",
    "{{ env_var('V') | as_native }}", "{{ env_var('V', 'D') | as_native }}", "{{ env_var('V', D) }}", "{{ env_var('V', 'D') | as_bool }}",
    "{{ env_var('V') | as_bool }}", "{{ env_var('V', 'D') | float }}", "{{ D }}", "{{ env_var('V') }}", "{{ 8 if env_var('FLAG', '') else 2 }}",
    "{{ env_var('V', 'D') == 'True' }}", "{{ not env_var('V', '') }}", "{{ env_var('V', 'D') | as_number + 1 }}", "{{ env_var('V', 'D') | int | abs }}",
    "{{ (env_var('V', 'D') | int) * 2 }}", "{{ env_var('V', 'D') | as_native | default(4) }}",
    "{{ 'D' | as_number }}", "{{ 'D' | as_native }}", "{{ [1, 2] | length }}", "{{ none }}", "{{ env_var('V', '') or none }}", "{{ env_var('V','D')|int if env_var('FLAG','') else 4 }}",
    "{{ fromjson(env_var('V')) }}", "{{ fromjson(env_var('V', 'D')) }}", "{{ fromjson('D') }}", "{{ tojson(D) | as_native }}",
    "{{ env_var('V', 'D') | trim | as_number }}", "{{ env_var('V', 'D') | default(4) | int }}", "{{ env_var('V', 'D') | int(8) }}",
    "{{ env_var('V', 'D') | lower == 'true' }}", "{{ env_var('V', 'D') in ['True', '1'] }}", "{{ env_var('V') | as_number if env_var('V', '') else D }}",
    "{{ env_var('V', 'D') | as_number or 4 }}", "{{ [env_var('V', 'D') | int, 4] | max }}", "{{ fromjson(env_var('V', '[]')) or none }}",
    "{{ fromjson(env_var('V', 'x'), D) }}", "{{ {'a': D}['a'] }}", "{{ [D, 2][0] }}",
    "{{ 2 ** 2 }}", "{{ 7 // 2 }}", "{{ 7 / 2 }}", "{{ '4' | int }}", "{{ true and 4 }}", "{{ env_var('V', 'D') | length }}", "{{ env_var('V', 'D') is defined }}",
)  # fmt: skip

BROKEN = (
    "{{ env_var(V) }}", "{{ env('V') }}", "{{ env_var('V' }}", "{{ env_var('V') ", "{{ env_var('V') | as_string }}", "{{ env_var('V')) }}",
    "{{ target.name }}", "x_{{ target.name }}", "x_{{ target }}", "{{ foo }}", "{% x %}", "abc{# hi", "}}", "{{ }}", "{{ ref('x') }}",
    "{{ env_var('V') | as_number | upper }}", "{{ var('V') }}", "{{ env_var('V').x }}", "{{ env_var() }}", "{{ env_var('V', 'a', 'b') }}",
    "{{ env_var('DBT_ENV_SECRET_KEY') ~ env_var('DBT_ENV_SECRET_TOKEN') }}", "{{ env_var('DBT_ENV_SECRET_KEY') | lower }}", "{{ 1 / 0 }}",
    "{{ env_var('DBT_ENV_PRIVATE_X') }}", "{{ 'a' + 1 }}", "{{ modules.os.getcwd() }}", "{{ x.y.z }}",
    "{% if true %}a", "{{ 4", "{ { env_var('V') } }", "${V}", "$V", "{{ env_var('V') }}{{ env_var('V') }}",
    "{{ '\\x' }}", "{{ dbt_version }}", "{{ tojson({'a': 1}) }}", "{{ env_var('V') if }}",
    "{{ fromjson(4) }}", "{{ fromjson('{') }}", "{{ {team: sales} }}", "{{ [foo] }}", "{{ tojson(foo) }}", "{{ env_var('V') | as_native | default(4) }}",
    "{{ env_var('V', 'D') | int + 'x' }}", "{{ env_var('V', 'D') is nothing }}", "{{ env_var('V', 'D')['x'] }}", "{{ not_a_function() }}",
    "{{ adapter.type() }}", "{{ this }}", "{{ config.get('x') }}", "{{ ENV_VAR('V') }}", "{{ env_var 'V' }}", "{{ env_var('V', ) }}",
    "{{ 'DBT_ENV_SECRET_KEY' }}", "{{ env_var('DBT_ENV_SECRET_KEY', 'x') | as_number }}", "{% macro a() %}{% endmacro %}",
    "{{ env_var('V', none) }}", "{{ env_var('V', []) }}", "{{ env_var('V', {'ACL': 'private'}) }}", "{{ env_var(['V']) }}", "{{ env_var('V') | d }}", "{{ 'x' | as_bool }}",
)  # fmt: skip


# Text around a variable, for fields in which people put it together.
JOINED = {
    "s3": (
        "s3://{{ env_var('BUCKET') }}/x/", "s3://{{ env_var('BUCKET', 'acme-athena') }}/x/", "{{ env_var('V', 'D') }}/sub/", "{{ env_var('V') }}sub",
        "s3://acme-{{ env_var('TARGET_NAME', 'dev') }}/x/", "s3://{{ env_var('BUCKET', '') }}", "{{ 's3://' ~ env_var('BUCKET') ~ '/x/' }}",
        "S3://{{ env_var('BUCKET') }}/x/", "{{ env_var('BUCKET') }}/x/", "s3://acme/{{ env_var('SCHEMA', 'x') }}/{{ env_var('TARGET_NAME', 'dev') }}/",
        "s3:/{{ env_var('BUCKET') }}/x", "{{ 's3://' + env_var('BUCKET', 'acme') }}",
    ),
    "schema": (
        "dbt_{{ env_var('TARGET_NAME', 'me') }}", "{{ env_var('SCHEMA', 'x') }}_dev", "{{ 'dbt_' ~ env_var('TARGET_NAME', 'me') | lower }}",
        "{{ env_var('SCHEMA') }}{{ env_var('TARGET_NAME', '') }}", "{% if env_var('FLAG', '') %}a{% endif %}_b", "/{{ env_var('SCHEMA', 'x') }}",
    ),
    "region": ("eu-{{ env_var('X', 'west') }}-1", "{{ env_var('AWS_REGION', 'eu-west') }}-1", "{{ env_var('AWS_REGION') }} "),
}  # fmt: skip


def joined(name: str, dice: random.Random) -> str | None:
    shapes = JOINED["s3"] if name.startswith("s3_") and name.endswith("_dir") else JOINED.get(name.partition("_")[0])
    return dice.choice(shapes) if shapes else None


def of(field, default: str, dice: random.Random) -> str:
    """A template for a field, mostly of the right kind."""
    if dice.random() < 0.15 and (together := joined(field.name, dice)):
        return filled(together, field.variable, default)
    kinds = TEXT if field.kind == "text" else TYPED
    other = TYPED if field.kind == "text" else TEXT
    roll = dice.random()
    shape = _readable(field, dice.choice(kinds if roll < 0.88 else other if roll < 0.96 else BROKEN))
    return filled(shape, field.variable, default)


def broken(field, default: str, dice: random.Random) -> str:
    return filled(_readable(field, dice.choice(BROKEN + TEXT + TYPED)), field.variable, default)


def _readable(field, shape: str) -> str:
    """A secret is no JSON before dbt puts it in, so nobody reads one as that."""
    return TEXT[0] if field.variable.startswith("DBT_ENV_SECRET") and "fromjson" in shape else shape


def filled(shape: str, variable: str, default: str) -> str:
    """Puts a variable for V and a default for D."""
    plain = default.strip("'\"")
    if plain.startswith("{") and "'V'" in shape:
        # In a template a bare word is a name, and the key of a mapping that nobody has.
        plain = re.sub(r"(?<=[{ ])(\w+)(?=:)|(?<=: )([\w-]+)", lambda word: f"'{word.group()}'", plain)
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
