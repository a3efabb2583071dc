"""An AWS without a network: answers what botocore is about to send.

Everything above the socket is real: dbt-athena, PyAthena, boto3, botocore's checks of parameters,
endpoints and signatures. Answered is what the service would say of a request that is well formed.
Refused is what the service is known to refuse: values outside of the patterns and lengths of
botocore's own model of the service, a place for results that is no `s3://` location, empty names in
a query, and hosts of regions that cannot exist.
"""

import functools
import json
import os
import re
import time
import urllib.parse

import boto3
import botocore.awsrequest
import botocore.client
import botocore.compat
import botocore.hooks
import botocore.httpsession
import botocore.loaders
import botocore.regions
import botocore.session

REGION_WITH_ZONE = re.compile(r"(^|\.)[a-z]{2}(-[a-z]+)+-\d+[a-z]\.(amazonaws|api)\.", re.I)
S3_LOCATION = re.compile(r"[sS]3://[A-Za-z0-9._-]{1,255}(/.*)?", re.S)
NO_NAME = re.compile(r"""(?:^|[\s.])(?:""|``)(?:[\s.]|$)""")
ACCOUNT = "111122223333"
# A service that answers the same each time is asked no more often; `num_retries` may say millions.
MOST_SLEEPS = 300


class NoSuchHost(Exception):
    """What a name server says; no EndpointConnectionError, which botocore would try again."""


def install():
    """Replaces sleeping and sending; call it before dbt is imported. What it returns is called before each step."""
    real_sleep = time.sleep

    def sleep(seconds):
        """Refuses what the real one refuses, and is done at once otherwise."""
        if not 0 <= seconds < 1e9:
            real_sleep(seconds)
        sleep.count += 1
        if sleep.count > MOST_SLEEPS:
            raise TimeoutError(f"fails still after {MOST_SLEEPS} tries")

    def wake():
        sleep.count = 0

    wake()
    time.sleep = sleep
    botocore.httpsession.URLLib3Session.send = _send
    _share_models()
    return wake


def _share_models():
    """Sessions read and digest the models of the services anew each time; here they share them."""
    shared = botocore.loaders.create_loader()
    paths = [*shared.search_paths, os.path.join(os.path.dirname(boto3.__file__), "data")]

    def loader(search_path_string=None):
        shared.search_paths[:] = paths  # boto3 adds its own, each time
        return shared

    botocore.session.create_loader = loader
    digest = botocore.regions.EndpointProvider
    digested = {}

    def provider(**parts):
        key = tuple(sorted((name, id(part)) for name, part in parts.items()))
        if key not in digested:
            digested[key] = digest(**parts), parts  # kept, so that no id is used again
        return digested[key][0]

    botocore.regions.EndpointProvider = provider
    botocore.hooks.accepts_kwargs = functools.lru_cache(None)(botocore.compat.accepts_kwargs)
    alias = functools.lru_cache(None)(botocore.hooks.EventAliaser(None)._alias_event_name)
    botocore.hooks.EventAliaser._alias_event_name = lambda self, event_name: alias(event_name)
    create = botocore.client.ClientCreator._create_client_class
    classes = {}

    def client_class(self, service_name, service_model, *rest):
        if service_name not in classes:
            classes[service_name] = create(self, service_name, service_model, *rest)
        return classes[service_name]

    botocore.client.ClientCreator._create_client_class = client_class


class Refused(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code
        self.message = message


def _send(self, request):
    host = urllib.parse.urlsplit(request.url).hostname or ""
    if urllib.parse.urlsplit(request.url).scheme.lower() not in ("http", "https"):
        raise NoSuchHost(f"Not supported URL scheme: {request.url}")  # as urllib3 says
    if REGION_WITH_ZONE.search(host):
        raise NoSuchHost(f'Could not connect to the endpoint URL: "{request.url}"')
    try:
        kind, body = _answer(request, host)
        return _response(request, 200, kind, body)
    except Refused as refused:
        if _target(request):
            body = json.dumps({"__type": refused.code, "message": refused.message})
            return _response(request, 400, "application/x-amz-json-1.1", body)
        body = (
            f"<ErrorResponse><Error><Code>{refused.code}</Code>"
            f"<Message>{refused.message}</Message></Error></ErrorResponse>"
        )
        return _response(request, 400, "text/xml", body)


class _Raw:
    def __init__(self, body):
        self.body = body

    def stream(self, **_):
        yield self.body

    def read(self, *_, **__):
        body, self.body = self.body, b""
        return body


def _response(request, status, kind, body):
    headers = botocore.awsrequest.HeadersDict({"content-type": kind, "x-amz-request-id": "0"})
    return botocore.awsrequest.AWSResponse(
        request.url, status, headers, _Raw(body.encode())
    )


def _target(request):
    target = request.headers.get("X-Amz-Target", "")
    return target.decode() if isinstance(target, bytes) else target


def _body(request):
    body = request.body or b""
    if hasattr(body, "read"):
        body = body.read()
    return body.encode() if isinstance(body, str) else body


def _answer(request, host):
    service, _, operation = _target(request).partition(".")
    if service == "AmazonAthena":
        asked = json.loads(_body(request) or b"{}")
        _check("athena", operation, asked)
        return "application/x-amz-json-1.1", json.dumps(_athena(operation, asked))
    if service == "AWSGlue":
        _check("glue", operation, json.loads(_body(request) or b"{}"))
        return "application/x-amz-json-1.1", json.dumps({"TableList": []})
    path = urllib.parse.urlsplit(request.url).path
    if "lakeformation" in host or path == "/AddLFTagsToResource":
        asked = json.loads(_body(request) or b"{}")
        _check("lakeformation", path.strip("/"), asked)
        return "application/json", json.dumps({"Failures": []})
    form = _body(request)
    if form.startswith(b"Action="):
        asked = {key: values[0] for key, values in urllib.parse.parse_qs(form.decode(), True).items()}
        return "text/xml", _sts(asked)
    return "application/xml", _s3(request)


def _athena(operation, asked):
    if operation == "StartQueryExecution":
        location = asked.get("ResultConfiguration", {}).get("OutputLocation")
        if location and not S3_LOCATION.fullmatch(location):
            raise Refused("InvalidRequestException", "outputLocation is not a valid S3 path.")
        if NO_NAME.search(asked["QueryString"]):
            raise Refused("InvalidRequestException", "Zero-length delimited identifier not allowed")
        return {"QueryExecutionId": f"query-{time.monotonic_ns()}"}
    if operation == "GetQueryExecution":
        return {"QueryExecution": _query(asked["QueryExecutionId"])}
    if operation == "GetQueryResults":
        column = {"Name": "id", "Type": "integer", "CatalogName": "hive", "SchemaName": "",
                  "TableName": "", "Label": "id", "Precision": 10, "Scale": 0,
                  "Nullable": "UNKNOWN", "CaseSensitive": False}
        rows = [{"Data": [{"VarCharValue": "id"}]}, {"Data": [{"VarCharValue": "1"}]}]
        return {"ResultSet": {"Rows": rows, "ResultSetMetadata": {"ColumnInfo": [column]}},
                "UpdateCount": 0}
    if operation == "GetWorkGroup":
        configuration = {"EnforceWorkGroupConfiguration": False, "ResultConfiguration": {}}
        return {"WorkGroup": {"Name": asked["WorkGroup"], "Configuration": configuration}}
    if operation == "GetDataCatalog":
        parameters = {"catalog-id": ACCOUNT}
        return {"DataCatalog": {"Name": asked["Name"], "Type": "GLUE", "Parameters": parameters}}
    raise Refused("InvalidRequestException", f"unexpected {operation}")


_asked_before = set()


def _query(query):
    """A query runs for one look, so that dbt has to wait once."""
    state = "SUCCEEDED" if query in _asked_before else "RUNNING"
    _asked_before.add(query)
    return {
        "QueryExecutionId": query, "Query": "select 1 as id", "StatementType": "DML",
        "ResultConfiguration": {"OutputLocation": "s3://results/0.csv"},
        "QueryExecutionContext": {}, "Status": {"State": state},
        "Statistics": {"DataScannedInBytes": 0, "EngineExecutionTimeInMillis": 1},
        "WorkGroup": "primary", "EngineVersion": {},
    }


def _sts(asked):
    action = asked["Action"]
    if action == "AssumeRole":
        asked = {name: value for name, value in asked.items() if name not in ("Action", "Version")}
        _check("sts", "AssumeRole", asked)
        inner = (
            "<Credentials><AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId>"
            "<SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>"
            "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>"
        )
    else:
        inner = f"<Account>{ACCOUNT}</Account><Arn>arn:aws:iam::{ACCOUNT}:user/u</Arn><UserId>U</UserId>"
    return f"<{action}Response><{action}Result>{inner}</{action}Result></{action}Response>"


def _s3(request):
    url = urllib.parse.urlsplit(request.url)
    if request.method == "GET":
        return (
            "<ListBucketResult><IsTruncated>false</IsTruncated>"
            "<Contents><Key>x</Key><Size>1</Size></Contents></ListBucketResult>"
        )
    if request.method == "POST" and "delete" in url.query:
        return "<DeleteResult><Deleted><Key>x</Key></Deleted></DeleteResult>"
    return ""


@functools.lru_cache
def _model(service):
    return botocore.session.get_session().get_service_model(service)


def _check(service, operation, asked):
    """The bounds that the service checks and botocore does not: patterns, longest, largest."""
    shape = _model(service).operation_model(operation).input_shape
    _check_shape(shape, asked, operation)


def _check_shape(shape, value, path):
    bounds = shape.metadata
    if shape.type_name == "structure":
        for name, member in shape.members.items():
            if name in value:
                _check_shape(member, value[name], f"{path}.{name}")
    elif shape.type_name == "list":
        for each in value:
            _check_shape(shape.member, each, path)
    elif shape.type_name == "string":
        longest = bounds.get("max")
        pattern = bounds.get("pattern")
        if longest is not None and len(value) > longest:
            raise Refused("ValidationException", f"{path} is longer than {longest}")
        if pattern and not _matches(pattern, value):
            raise Refused("ValidationException", f"{path} fails to satisfy the pattern {pattern}")
        if shape.enum and value not in shape.enum:
            raise Refused("ValidationException", f"{path} is none of {shape.enum}")


def _matches(pattern, value):
    """The patterns are Java's; those that Python cannot read hold for everything here."""
    try:
        return re.compile(pattern).fullmatch(value) is not None
    except re.error:
        return True
