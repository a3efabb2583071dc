"""What dbt and boto3 work out anew for each file, though nothing that it depends on has changed: here it is kept.

- The code that Jinja makes of a template: it depends on the text and on the kind of environment. Variables are read
  when it runs, and it runs each time.
- Sessions and clients of boto3: they depend on their arguments and on the profile of AWS, which the worker names in
  its files for as long as it is asked for. What cannot be made is tried each time.
"""

import boto3
import boto3.session
import botocore.config
import jinja2

SESSIONS = 100  # so many are kept, each with its clients


def install():
    """Call it before dbt is imported, which takes the names from their modules."""
    jinja2.Environment.compile = _compiling_once(jinja2.Environment.compile)
    boto3.session.Session = boto3.Session = SharedSession


def _compiling_once(compile_template):
    kept = {}

    def compile_once(self, source, name=None, filename=None, raw=False, defer_init=False):
        if not isinstance(source, str) or raw or name or filename:
            return compile_template(self, source, name, filename, raw, defer_init)
        key = type(self), source, defer_init, self.undefined, tuple(self.filters.values()), tuple(self.extensions)
        if key not in kept:
            kept[key] = compile_template(self, source, name, filename, raw, defer_init)
        return kept[key]

    return compile_once


class OncePerArguments(type):
    """Makes no second instance for the same arguments, unless one is an object with a life of its own."""

    def __init__(cls, *arguments):
        super().__init__(*arguments)
        cls.kept = {}

    def __call__(cls, *arguments, **named):
        key = _key(arguments, named)
        made = cls.kept.pop(key, None) if key else None
        made = made or super().__call__(*arguments, **named)
        if key:
            cls.kept[key] = made  # the last that was asked for, so the last to go
            if len(cls.kept) > SESSIONS:
                del cls.kept[next(iter(cls.kept))]
        return made


class SharedSession(boto3.session.Session, metaclass=OncePerArguments):
    """A session that makes a client or a resource once for the same arguments."""

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self._made = {}

    def client(self, *arguments, **named):
        return self._once(super().client, "client", arguments, named)

    def resource(self, *arguments, **named):
        return self._once(super().resource, "resource", arguments, named)

    def _once(self, make, kind, arguments, named):
        key = _key(arguments, named)
        if not key:
            return make(*arguments, **named)
        if (kind, key) not in self._made:
            self._made[kind, key] = make(*arguments, **named)
        return self._made[kind, key]


def _key(arguments, named):
    """The arguments as something to compare, or None if one of them is more than its value."""
    parts = [*((None, value) for value in arguments), *sorted(named.items())]
    key = tuple((name, type(value), _value(value)) for name, value in parts)
    return None if any(part[2] is None for part in key) else ("arguments", *key)


def _value(value):
    if isinstance(value, botocore.config.Config):
        return repr(sorted(value._user_provided_options.items()))
    return repr(value) if isinstance(value, (str, int, float, bool, type(None))) else None
