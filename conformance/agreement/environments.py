"""Environments in which a profile is tried: set, unset, empty, odd."""

import random

# What a variable is for, so that "set" can mean "set well".
GOOD = {
    "AWS_REGION": "eu-west-1",
    "CATALOG": "awsdatacatalog",
    "SCHEMA": "analytics",
    "STAGING_DIR": "s3://acme-athena/results/",
    "DATA_DIR": "s3://acme-athena/data/",
    "BUCKET": "acme-athena",
    "WORK_GROUP": "etl",
    "SPARK_GROUP": "etl-spark",
    "NAMING": "schema_table",
    "AWS_PROFILE_NAME": "shop-dev",
    "DBT_ENV_SECRET_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
    "DBT_ENV_SECRET_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "DBT_ENV_SECRET_TOKEN": "token",
    "ROLE_ARN": "arn:aws:iam::111122223333:role/dbt",
    "EXTERNAL_ID": "partner-7",
    "SESSION_NAME": "dbt-run",
    "THREADS": "4",
    "RETRIES": "3",
    "POLL": "0.5",
    "DURATION": "3600",
    "FLAG": "True",
    "UPLOAD_ARGS": '{"ACL": "bucket-owner-full-control"}',
    "TAGS": '{"team": "sales"}',
    "ENDPOINT": "https://athena.eu-west-1.amazonaws.com",
    "MANAGER": "api",
    "TARGET_NAME": "dev",
    "ADAPTER": "athena",
}

ODD = (
    "", " ", "0", "1", "4", "-1", "010", "4.0", "0.5", "1e3", "true", "True", "False", "no", "None",
    "null", "[]", "{}", "'x'", '"4"', "{{ 4 }}", "abc", "Athena", "athena", "eu-west-1", "eu_west_1",
    "us-east-1a", "s3://b", "s3://b/x", "s3://", "b/x", "schema_table", "UUID", "dev", "prod", "a b",
    "2024-01-01", "1:30", '{"a": "b"}', "{'ACL': 'private'}", "http://localhost:4566", "shop-dev",
    "arn:aws:iam::111122223333:role/dbt", "x" * 130, "3600", "awsdatacatalog", "api", "DBT_ENV_SECRET",
    '"eu-west-1"', '"s3://b/x/"', '"athena"', '["s3://b/x/"]',
)  # fmt: skip


def environments(seed: int, odd: int) -> list[dict[str, str]]:
    """All set well, none set, all empty, and some in which each variable is anything."""
    made = [dict(GOOD), {}, {name: "" for name in GOOD}]
    dice = random.Random(f"environments {seed}")
    for _ in range(odd):
        made.append(anything(GOOD, dice))
    return made


def anything(names, dice: random.Random) -> dict[str, str]:
    """Each variable is unset, set well, or odd."""
    made = {}
    for name in names:
        kind = dice.random()
        if kind < 0.35:
            made[name] = GOOD.get(name, "abc")
        elif kind < 0.8:
            made[name] = dice.choice(ODD)
    return made
