"""Runs athena-lint as a process against moto; boto3 judges who signs."""

import contextlib
import functools
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

JAR = sys.argv[1]
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"
WORK = Path(tempfile.mkdtemp(prefix="athena-lint-live-"))
REGION = "eu-west-1"
passed = failed = 0


def check(name, found, wanted):
    global passed, failed
    if found == wanted:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {name}\n  wanted {wanted}\n  found  {found}")


@contextlib.contextmanager
def moto():
    server = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "AWS_EC2_METADATA_DISABLED": "true"},
    )
    try:
        for line in server.stderr:
            port = re.search(r"Running on http://127.0.0.1:(\d+)", line)
            if port:
                break
        else:
            raise SystemExit("SKIPPED: moto does not start")
        import threading

        threading.Thread(target=lambda: [None for _ in server.stderr], daemon=True).start()
        yield f"http://127.0.0.1:{port.group(1)}"
    finally:
        server.terminate()
        server.wait()


def environment(url, **more):
    env = {
        name: value for name, value in os.environ.items()
        if not name.startswith("AWS_") and not name.startswith("DBT_")
    }
    return {
        **env, "HOME": str(WORK), "AWS_EC2_METADATA_DISABLED": "true", "AWS_ENDPOINT_URL": url,
        "AWS_CONFIG_FILE": str(WORK / "config"),
        "AWS_SHARED_CREDENTIALS_FILE": str(WORK / "credentials"), **more,
    }


def lint(env, *args):
    done = subprocess.run(
        [JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR, *args],
        cwd=WORK, env=env, capture_output=True, text=True, timeout=120,
    )
    return done.returncode, done.stdout, done.stderr


@functools.cache
def rules_of_aws():
    _, out, _ = lint(dict(os.environ), "rules", "--format", "json")
    return [rule["name"] for rule in json.loads(out)["rules"] if rule["category"] == "account"]


def live(env, *args):
    """Runs the live checks with the rules about AWS alone."""
    code, out, err = lint(
        env, "live", "-q", "--format", "json", "--only", ",".join(rules_of_aws()), *args, "profiles.yml"
    )
    try:
        report = json.loads(out)
    except ValueError:
        raise SystemExit(f"no report, exit code {code}: {err}")
    rules = sorted(
        (one["target"], one["rule"], one.get("key", "")) for one in report["diagnostics"]
    )
    checks = {
        one["target"]: [(c["check"], c["status"], c.get("name", ""), c["detail"]) for c in one["checks"]]
        for one in report.get("live", [])
    }
    return code, rules, checks


def target(name, **fields):
    usual = dict(
        type="athena", region_name=REGION, database="awsdatacatalog", schema="analytics",
        work_group="etl", s3_staging_dir="s3://shop-athena/results/", s3_data_dir="s3://shop-athena/tables/",
    )
    usual.update(fields)
    lines = [f"      {key}: {json.dumps(value, ensure_ascii=False)}" for key, value in usual.items() if value is not None]
    return f"    {name}:\n" + "\n".join(lines) + "\n"


def profiles(*targets):
    (WORK / "profiles.yml").write_text("shop:\n  target: dev\n  outputs:\n" + "".join(targets))


def seed(url):
    import boto3

    session = boto3.Session("testing", "testing", region_name=REGION)
    made = lambda service, region=REGION: session.client(service, endpoint_url=url, region_name=region)
    made("s3").create_bucket(
        Bucket="shop-athena", CreateBucketConfiguration={"LocationConstraint": REGION}
    )
    made("s3", "us-east-1").create_bucket(Bucket="shop-virginia")
    athena = made("athena")
    group = lambda name, **settings: athena.create_work_group(Name=name, Configuration=settings)
    place = lambda name: {"OutputLocation": f"s3://shop-athena/{name}/"}
    group("etl", ResultConfiguration=place("etl"), EnforceWorkGroupConfiguration=False)
    group("enforced", ResultConfiguration=place("enforced"), EnforceWorkGroupConfiguration=True)
    group("managed", ManagedQueryResultsConfiguration={"Enabled": True}, EnforceWorkGroupConfiguration=False)
    group("science", EngineVersion={"SelectedEngineVersion": "PySpark engine version 3"})
    athena.create_data_catalog(Name="shared", Type="GLUE", Parameters={"catalog-id": "111122223333"})
    athena.create_data_catalog(Name="outside", Type="FEDERATED")
    athena.start_query_execution(QueryString="CREATE DATABASE analytics", ResultConfiguration=place("etl"))
    iam = made("iam")
    keys = {}
    for name in ("first", "second", "third", "nobody"):
        iam.create_user(UserName=name)
        keys[name] = iam.create_access_key(UserName=name)["AccessKey"]
    role = "arn:aws:iam::123456789012:role/etl"
    trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}]}
    iam.create_role(RoleName="etl", AssumeRolePolicyDocument=json.dumps(trust))
    return iam, keys, role


def switch_permissions(url, after):
    request = urllib.request.Request(
        url + "/moto-api/reset-auth", data=after.encode(), headers={"Content-Type": "text/plain"}
    )
    urllib.request.urlopen(request).read()


def shared_files(keys, role):
    entry = lambda name: (
        f"aws_access_key_id = {keys[name]['AccessKeyId']}\n"
        f"aws_secret_access_key = {keys[name]['SecretAccessKey']}\n"
    )
    program = WORK / "keys.py"
    printed = dict(
        Version=1, AccessKeyId=keys["third"]["AccessKeyId"], SecretAccessKey=keys["third"]["SecretAccessKey"]
    )
    program.write_text(f"print({json.dumps(json.dumps(printed))})\n")
    (WORK / "credentials").write_text(
        "[default]\n" + entry("first") + "[creds]\n" + entry("second") + "[both]\n" + entry("third")
    )
    (WORK / "config").write_text(
        "[default]\nregion = us-east-1\n"
        "[profile both]\n" + entry("first") +
        '[profile "two words"]\n'
        f"AWS_ACCESS_KEY_ID = {keys['second']['AccessKeyId']}\n"
        f"AWS_SECRET_ACCESS_KEY: {keys['second']['SecretAccessKey']}\n"
        "[profile program]\ncredential_process = " + f'"{sys.executable}" "{program}"\n' +
        f"[profile role]\nrole_arn = {role}\nsource_profile = creds\n" +
        "[unnamed]\n" + entry("first")
    )


def who_signs(url, keys, role):
    """boto3 and athena-lint are asked the same; they must come to the same identity, or both to none."""
    env_keys = {"AWS_ACCESS_KEY_ID": keys["third"]["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": keys["third"]["SecretAccessKey"]}
    own = dict(
        aws_access_key_id=keys["second"]["AccessKeyId"], aws_secret_access_key=keys["second"]["SecretAccessKey"]
    )
    cases = {
        "nothing": ({}, {}),
        "a profile of the credentials": ({"aws_profile_name": "creds"}, {}),
        "a profile of both files": ({"aws_profile_name": "both"}, {}),
        "a quoted profile, keys in capitals": ({"aws_profile_name": "two words"}, {}),
        "a program": ({"aws_profile_name": "program"}, {}),
        "a role": ({"aws_profile_name": "role"}, {}),
        "a section that is no profile": ({"aws_profile_name": "unnamed"}, {}),
        "no such profile": ({"aws_profile_name": "nope"}, {}),
        "an empty name": ({"aws_profile_name": ""}, {}),
        "keys": (own, {}),
        "keys and a profile": ({**own, "aws_profile_name": "creds"}, {}),
        "keys and no such profile": ({**own, "aws_profile_name": "nope"}, {}),
        "keys in variables": ({}, env_keys),
        "keys in variables and a profile": ({"aws_profile_name": "creds"}, env_keys),
        "keys in variables and AWS_PROFILE": ({}, {**env_keys, "AWS_PROFILE": "creds"}),
        "AWS_PROFILE": ({}, {"AWS_PROFILE": "both"}),
        "AWS_DEFAULT_PROFILE goes first": ({}, {"AWS_DEFAULT_PROFILE": "creds", "AWS_PROFILE": "both"}),
        "AWS_PROFILE that is missing": ({}, {"AWS_PROFILE": "nope"}),
        "a role on top of keys": ({**own, "assume_role_arn": role}, {}),
    }
    judge = (
        "import sys, json, boto3\n"
        "f = json.loads(sys.argv[1])\n"
        "try:\n"
        "    s = boto3.session.Session(region_name='eu-west-1', aws_access_key_id=f.get('aws_access_key_id'),\n"
        "        aws_secret_access_key=f.get('aws_secret_access_key'), profile_name=f.get('aws_profile_name'))\n"
        "    sts = s.client('sts')\n"
        "    if f.get('assume_role_arn'):\n"
        "        c = sts.assume_role(RoleArn=f['assume_role_arn'], RoleSessionName='dbt-athena')['Credentials']\n"
        "        sts = boto3.session.Session(c['AccessKeyId'], c['SecretAccessKey'], c['SessionToken'],\n"
        "            region_name='eu-west-1').client('sts')\n"
        "    print(sts.get_caller_identity()['Arn'])\n"
        "except Exception as no:\n"
        "    print(type(no).__name__)\n"
    )
    profiles(*[target(f"t{i}", **fields) for i, (fields, _) in enumerate(cases.values())])
    for i, (name, (fields, variables)) in enumerate(cases.items()):
        env = environment(url, **variables)
        said = subprocess.run(
            [sys.executable, "-c", judge, json.dumps(fields)], env=env, capture_output=True, text=True
        ).stdout.strip()
        arn = re.search(r":(user|assumed-role)/([\w-]+)", said)
        wanted = f"{arn.group(1).replace('assumed-', '')} {arn.group(2)}" if arn else "nobody"
        _, _, checks = live(env, "--target", f"t{i}")
        _, status, _, detail = checks[f"t{i}"][0]
        found = detail.split(" of account")[0] if status == "passed" else "nobody"
        check(f"who signs: {name} (boto3: {said})", found, wanted)


def what_is_there(url):
    keys = dict(aws_profile_name="creds")
    profiles(
        target("good", **keys),
        target("misspelt", work_group="elt", schema="sales", database="nowhere", s3_staging_dir="s3://shop-virginia/r/", s3_data_dir="s3://shop-none-of-these/t/", **keys),
        target("managed", work_group="managed", **keys),
        target("skipping", work_group="enforced", skip_workgroup_check=True, **keys),
        target("outside", database="outside", **keys),
        target("shared", database="shared", schema="sales", **keys),
        target("spark", work_group="science", spark_work_group="etl", **keys),
        target("bare", work_group=None, s3_staging_dir=None, **keys),
    )
    code, rules, checks = live(environment(url), "--live-write", "--live-query")
    check("exit code", code, 1)
    check("findings", rules, sorted([
        ("bare", "query-output-missing", "work_group"),
        ("managed", "managed-results-with-staging-dir", "s3_staging_dir"),
        ("misspelt", "bucket-in-other-region", "s3_staging_dir"),
        ("misspelt", "bucket-not-found", "s3_data_dir"),
        ("misspelt", "catalog-not-found", "database"),
        ("misspelt", "schema-not-found", "schema"),
        ("misspelt", "workgroup-not-found", "work_group"),
        ("outside", "catalog-type-unsupported", "database"),
        ("outside", "schema-not-found", "schema"),
        ("shared", "schema-not-found", "schema"),
        ("skipping", "workgroup-overrides-location", "skip_workgroup_check"),
        ("spark", "workgroup-of-other-engine", "spark_work_group"),
        ("spark", "workgroup-of-other-engine", "work_group"),
    ]))
    check("all is well", {status for _, status, _, _ in checks["good"]}, {"passed"})
    check("what was asked", [question for question, *_ in checks["good"]],
          ["credentials", "workgroup", "schema", "bucket", "write", "write", "query"])
    import boto3

    left = boto3.client("s3", endpoint_url=url, region_name=REGION, aws_access_key_id="testing",
                        aws_secret_access_key="testing").list_objects_v2(Bucket="shop-athena")
    probes = [one["Key"] for one in left.get("Contents", []) if "athena-lint" in one["Key"]]
    check("nothing stays behind", probes, [])


def permissions(url, iam, keys):
    """The policy that the program prints is given to a user; that must be enough, and needed.

    moto looks at the resources of S3 alone, and calls `HeadBucket` what AWS calls `ListBucket`.
    """
    own = lambda name, **more: dict(
        aws_access_key_id=keys[name]["AccessKeyId"], aws_secret_access_key="{{ env_var('DBT_ENV_SECRET_KEY') }}", **more
    )
    asked = ["--live-write", "--live-query"]
    env = lambda name: environment(url, DBT_ENV_SECRET_KEY=keys[name]["SecretAccessKey"])
    profiles(target("dev", database="shared", schema="sales", **own("first")))
    _, policy, _ = lint(env("first"), "live", "--print-iam-policy", *asked, "profiles.yml")
    printed = json.loads(policy)
    for statement in printed["Statement"]:
        if not statement["Action"][0].startswith("s3:"):
            statement["Resource"] = "*"
        if "s3:ListBucket" in statement["Action"]:
            statement["Action"].append("s3:HeadBucket")
    iam.put_user_policy(UserName="first", PolicyName="printed", PolicyDocument=json.dumps(printed))
    switch_permissions(url, "0")
    try:
        code, rules, checks = live(env("first"), *asked)
        check("the printed policy is enough", [
            (question, status) for question, status, *_ in checks["dev"]
        ], [("credentials", "passed"), ("workgroup", "passed"), ("catalog", "passed"), ("schema", "warned"),
            ("bucket", "passed"), ("write", "passed"), ("write", "passed"), ("query", "passed")])
        profiles(target("dev", database="shared", schema="sales", **own("nobody")))
        code, rules, checks = live(env("nobody"), *asked)
        check("without it nothing is allowed", rules, sorted([
            ("dev", "location-not-writable", "s3_data_dir"), ("dev", "location-not-writable", "s3_staging_dir"),
            ("dev", "permission-missing", "database"), ("dev", "permission-missing", "s3_staging_dir"),
            ("dev", "permission-missing", "schema"), ("dev", "permission-missing", "work_group"),
        ]))
        code, rules, checks = live(env("first"))
        check("the secret of another key", [one[1] for one in rules], ["credentials-rejected"])
        profiles(target("dev", aws_access_key_id="AKIAUNKNOWNUNKNOWNUN", aws_secret_access_key="{{ env_var('DBT_ENV_SECRET_KEY') }}"))
        code, rules, checks = live(env("first"))
        check("an unknown key", [one[1] for one in rules], ["credentials-rejected"])
    finally:
        switch_permissions(url, "inf")


def control_c():
    """Somebody who never answers, and a user who does not want to wait."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(1)
        profiles(target("dev", aws_profile_name="creds"))
        process = subprocess.Popen(
            [JAVA, "-jar", JAR, "live", "profiles.yml"], cwd=WORK, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=environment(f"http://127.0.0.1:{silent.getsockname()[1]}"), text=True,
        )
        process.stderr.readline()
        time.sleep(1)
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        check("Ctrl-C ends it at once", (process.returncode, time.monotonic() - start < 2), (130, True))


with moto() as url:
    iam, keys, role = seed(url)
    shared_files(keys, role)
    what_is_there(url)
    who_signs(url, keys, role)
    permissions(url, iam, keys)
    control_c()
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
