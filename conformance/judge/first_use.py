"""The first use of a profile: a query, what there is, a table, a seed, a schema; all by the adapter's own code."""

import json
import os
import types

import agate
import fake_aws
from dbt.adapters.athena.impl import AthenaAdapter
from dbt.adapters.contracts.connection import Connection

ROWS = agate.Table([(1,)], ["id"], [agate.Number()])


class Refusal(Exception):
    def __init__(self, stage, text):
        super().__init__(text)
        self.stage = stage


def staged(stage, run, *arguments):
    """Runs a step; whatever it throws is a refusal at that stage."""
    try:
        return run(*arguments)
    except (KeyboardInterrupt, MemoryError, Refusal):
        raise
    except BaseException as error:
        raise Refusal(stage, f"{type(error).__name__}: {str(error) or repr(error)}") from None


# What a step reads; what all of them need to sign and to connect was tried by the first query.
PLACE = {"region_name", "database", "schema"}
READ_BY = {
    "relations": PLACE,
    "table": PLACE | {"s3_staging_dir", "s3_data_dir", "s3_tmp_table_dir", "s3_data_naming", "work_group", "skip_workgroup_check"},
    "seed": PLACE | {"s3_staging_dir", "s3_data_dir", "s3_data_naming", "seed_s3_upload_args"},
    "schema": PLACE | {"lf_tags_database"},
}  # fmt: skip
NOT_FOR_QUERY = {
    "s3_data_dir", "s3_data_naming", "s3_tmp_table_dir", "seed_s3_upload_args", "lf_tags_database", "spark_work_group",
    "skip_workgroup_check",
}  # fmt: skip


class FirstUse:
    def __init__(self, profile):
        self.credentials = profile.credentials
        self.connection = None
        self.steps = [self.query, self.relations, self.table, self.seed, self.schema]

    def read_by(self, step):
        fields = self.credentials.to_dict()
        names = READ_BY.get(step, fields.keys() - NOT_FOR_QUERY)
        return json.dumps([(name, fields.get(name)) for name in sorted(names)], default=repr)

    def ready(self):
        """Opens a connection, if there is none yet."""
        if self.connection:
            return
        profile_of_aws(self.credentials)
        self.connection = Connection("athena", "judge", self.credentials)
        self.adapter = AthenaAdapter.__new__(AthenaAdapter)
        self.adapter._aws_account_id = None
        self.adapter.connections = types.SimpleNamespace(
            get_thread_connection=lambda: self.connection
        )
        staged("session", AthenaAdapter.ConnectionManager.open, self.connection)
        self.relation = staged("relation", self.named)

    def named(self):
        return AthenaAdapter.Relation.create(
            database=self.credentials.database,
            schema=self.credentials.schema,
            identifier="orders",
        )

    def query(self):
        cursor = self.connection.handle.cursor()
        cursor.execute("select 1 as id")
        cursor.fetchall()
        key = self.credentials.aws_access_key_id, self.credentials.aws_secret_access_key
        if any(key) and not all(key) or self.credentials.aws_session_token and not key[0]:
            raise ValueError("AWS refuses what is signed without a secret key")

    def relations(self):
        """Lists what is there, and asks for one by its full name."""
        self.connection.handle.cursor().execute(f"select 1 as id from {self.relation}")
        self.adapter.list_relations_without_caching(self.relation)

    def data_dir(self):
        """Where the profile says no place, a model or the project has to say where tables go."""
        if self.credentials.s3_data_dir is None and not self.credentials.s3_staging_dir:
            return "s3://acme-models/data/"
        return self.credentials.s3_data_dir

    def table(self):
        """As create_table_as.sql does it, for a table and for a temporary one."""
        self.adapter.is_work_group_output_location_enforced()
        for temporary in {False, bool(self.credentials.s3_tmp_table_dir)}:
            location = self.adapter.generate_s3_location(
                self.relation,
                self.data_dir(),
                self.credentials.s3_data_naming,
                self.credentials.s3_tmp_table_dir,
                None,
                temporary,
            )
            self.adapter.delete_from_s3(location)
            if not fake_aws.S3_LOCATION.fullmatch(location):
                raise ValueError(f"no location for a table: {location}")

    def seed(self):
        self.adapter.upload_seed_to_s3(
            self.relation,
            ROWS,
            self.data_dir(),
            self.credentials.s3_data_naming,
            None,
            self.credentials.seed_s3_upload_args,
        )

    def schema(self):
        self.adapter.add_lf_tags_to_database(self.relation)


KEYS = "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = secret\n"


def profile_of_aws(credentials):
    """The profiles of AWS are outside of the file: whatever name it gives exists, but none is empty."""
    name = credentials.aws_profile_name
    quote = "'" if name and ('"' in name or "\\" in name) else '"'
    quotable = bool(name) and name.isprintable() and quote not in name
    with open(os.environ["AWS_CONFIG_FILE"], "w", encoding="utf-8") as file:
        if quotable:
            file.write(f"[profile {quote}{name}{quote}]\n{KEYS}")
    with open(os.environ["AWS_SHARED_CREDENTIALS_FILE"], "w", encoding="utf-8") as file:
        if name and not quotable and not set(name) & set("\r\n"):
            file.write(f"[{name}]\n{KEYS}")  # where a name stands as it is
