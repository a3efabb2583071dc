"""What may stand in the fields of a target: good values, and such as people get wrong.

A value is YAML as it is written after the colon. What is bad is not said: the judge says it.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Field:
    name: str
    kind: str  # text, integer, number, boolean, mapping
    variable: str
    good: tuple[str, ...]
    near: tuple[str, ...] = field(default=())


S3_NEAR = (
    "s3:/b/x", "s3:///x", "S3://b/x", "s3a://b/x", "b/x/", "https://b.s3.amazonaws.com/x", "s3://b//x/",
    "' s3://b/x'", "'s3://b/x '", "s3://[bucket]/x", "s3://b/x?y=1/", "arn:aws:s3:::b/x", "s3://B_b/x",
    "s3://", "'s3://b/x y/'", "s3://b\\x", "s3://b/é/", "s3://b/x#y", "s3://<bucket>/", "s3://b@c/x",
    "/data", "s3://b:80/x", "s3://b", "s3://b/{{ x }}", "s3://$BUCKET/x", "s3://b c/x",
)  # fmt: skip

FIELDS = (
    Field("region_name", "text", "AWS_REGION", ("eu-west-1", "us-east-1", "cn-north-1", "us-gov-west-1"),
          ("eu_west_1", "eu-west-1a", "EU-WEST-1", "Ireland", "'eu-west-1 '", "eu west 1", "no", "[region]",
           "eu-wst-1", "us-east-1f", "'123'", "-eu-west-1", "x" * 70, "eu.west.1", "us-east")),
    Field("database", "text", "CATALOG", ("awsdatacatalog", "AwsDataCatalog", "s3tablescatalog/shop", "mycatalog"),
          ("''", "no", "123", "a b", "é")),
    Field("schema", "text", "SCHEMA", ("analytics", "dbt_dev", "sales-mart", "Analytics"),
          ("''", "2024-01-01", "123", "/analytics", "a b", "x" * 256, "010", "1e3", "a/b", "'a.b'", "é")),
    Field("s3_staging_dir", "text", "STAGING_DIR", ("s3://acme-athena/results/", "s3://acme-athena"), S3_NEAR),
    Field("s3_data_dir", "text", "DATA_DIR", ("s3://acme-athena/data/", "s3://acme-data"), S3_NEAR),
    Field("s3_tmp_table_dir", "text", "DATA_DIR", ("s3://acme-athena/tmp/",), S3_NEAR),
    Field("s3_data_naming", "text", "NAMING", ("schema_table_unique", "schema_table", "table", "unique", "table_unique"),
          ("uuid", "SCHEMA_TABLE", "table_table", "''", "' table'", "schema-table", "Table")),
    Field("work_group", "text", "WORK_GROUP", ("etl", "my-group_1.x", "primary"),
          ("a b", "''", "x" * 129, "123", "a/b", "é")),
    Field("spark_work_group", "text", "SPARK_GROUP", ("etl-spark",), ("a b", "''", "123")),
    Field("skip_workgroup_check", "boolean", "FLAG", ("true", "false", "yes", "Off"), ("'true'", "1", "y")),
    Field("aws_profile_name", "text", "AWS_PROFILE_NAME", ("shop-dev", "default"), ("''", "None", "123", "a b")),
    Field("aws_access_key_id", "text", "DBT_ENV_SECRET_KEY_ID", ("AKIAIOSFODNN7EXAMPLE",), ("''", "123456789012")),
    Field("aws_secret_access_key", "text", "DBT_ENV_SECRET_KEY", ("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",),
          ("''", "123", "a/b=")),
    Field("aws_session_token", "text", "DBT_ENV_SECRET_TOKEN", ("token",), ("''", "123")),
    Field("assume_role_arn", "text", "ROLE_ARN", ("arn:aws:iam::111122223333:role/dbt",),
          ("dbt", "''", "arn:aws:iam::111122223333:user/dbt", "x" * 25, "x" * 2049)),
    Field("assume_role_external_id", "text", "EXTERNAL_ID", ("partner-7", "'1234'"), ("1234", "x", "'a b'", "''", "x" * 1225)),
    Field("assume_role_session_name", "text", "SESSION_NAME", ("dbt-run",), ("x", "'a b'", "x" * 65, "a/b", "''")),
    Field("assume_role_duration_seconds", "integer", "DURATION", ("3600", "900", "43200", "1:00:00"),
          ("899", "43201", "'3600'", "0", "-1", "3600.0", "3600.5")),
    Field("poll_interval", "number", "POLL", ("1", "0.5", "5", "1_0", "1.5e+1"),
          ("0", "-1", ".inf", ".nan", "'5'", "true", "1e3", "-0.0", "-.inf", "1e+30")),
    Field("num_retries", "integer", "RETRIES", ("3", "0", "3.0", "010"), ("-1", "'3'", "3.5", "true", "1:30")),
    Field("num_boto3_retries", "integer", "RETRIES", ("5", "0", "2.0"), ("-1", "'3'", "3.5", "true")),
    Field("num_iceberg_retries", "integer", "RETRIES", ("3", "0"), ("-1", "'3'", "3.5", "-2")),
    Field("threads", "integer", "THREADS", ("4", "1", "0x10", "1_0"),
          ("0", "-1", "'4'", "4.0", "4.5", "true", "0o17", "0b11", "1:30", "+4", "4e0")),
    Field("debug_query_state", "boolean", "FLAG", ("false", "true", "on"), ("'true'", "0", "t")),
    Field("seed_s3_upload_args", "mapping", "UPLOAD_ARGS", ("{ACL: bucket-owner-full-control}", "{}",
           "{ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'k'}"),
          ("{acl: x}", "[ACL]", "ACL=x", "{ACL: 5}", "{1: x}", "{ACL: }", "{Metadata: {a: b}}", "{Metadata: {a: 1}}",
           "{ContentType: text/csv, KmsKeyId: k}", "{Tagging: 'a=b'}", "{ACL: [a]}", "{Expires: 2030-01-01}",
           "{StorageClass: cold}", "{MpuObjectSize: 1}", "{ACL: no}")),
    Field("lf_tags_database", "mapping", "TAGS", ("{team: sales}", "{}", "{team: sales, domain: shop}"),
          ("{team: 5}", "{team: yes}", "{team: [a, b]}", "foo", "[a]", "{1: a}", "{team: }", "{team: ''}", "{'': a}",
           "{team: 2024-01-01}", "{aws: a}")),
    Field("connection_manager", "text", "MANAGER", ("api", "pyathena", "PyAthena"), ("pyathenaa", "''", "1")),
    Field("endpoint_url", "text", "ENDPOINT", ("https://athena.eu-west-1.amazonaws.com", "http://localhost:4566"),
          ("localhost:4566", "foo", "''", "'http://'", "ftp://x", "http://a b", "https://athena.eu-west-1a.amazonaws.com",
           "HTTP://x", "http:/x", "//x", "http://x:y", "http://-x", "http://x_y:80/p?q")),
    Field("type", "text", "ADAPTER", ("athena",), ("Athena", "athena-community", "aws_athena", "''", "5", "'athena '", "postgres")),
)  # fmt: skip

BY_NAME = {each.name: each for each in FIELDS}
REQUIRED = ("type", "region_name", "database", "schema", "s3_staging_dir")

# What a person writes instead of the name of a field.
LOOK_ALIKES = (
    "region", "workgroup", "aws_profile", "retries", "data_catalog", "catalog", "role_arn", "s3_output_location",
    "lf_tags", "method", "table_type", "thread", "Schema", "SCHEMA", "x", "'1'", "1", "true", "~", "? [a]", "profile",
)  # fmt: skip

# YAML that may stand anywhere.
ANYWHERE = (
    "4", '"4"', "4.0", "true", "no", "~", "", '""', "''", "010", "1:30", "2024-02-30", "2024-01-01", "[a]", "{a: b}",
    "{ }", "abc", "'it''s'", '"a\\tb"', "@x", "*x", "&a x", "a: b", "=", "<<", "|", "|-\n{}abc", ">-\n{}abc\n{}def",
    "s3://b/x", "Athena", "uuid", "\U0001f600", "\t", "!!str 4", "!x y", "# x", '"open', "'open", "%x", "`x", "- a",
    "{a", "[a", "a # b", "a #b", "? a", "!!int '4'", "!!float 4", "!!null ''", "!!bool yes", "!!binary YQ==", "!!set {a}",
    "!!timestamp 2024-01-01", "0x1F", "0b11", "0o17", "1e5", ".5", "5.", "+1", "190:20:30", "1_000", "NULL", "Null", "on",
    "DBT_ENV_SECRET_X", "x" * 250, "2001-12-14t21:59:43.10-05:00", "12:30:45", "\u00a0x", "a\u2028b", "\\", "'\\'",
)  # fmt: skip
