package io.github.athenalint.value;

import java.util.HashSet;
import java.util.Set;

/** What Jinja and dbt offer to the templates of profiles.yml (Jinja 3.1, dbt Core 1.12). */
public final class Offered {

  /** The names of what has to be called. */
  private static final Set<String> CALLABLE =
      Set.of(
          // of dbt
          "env_var",
          "var",
          "fromjson",
          "tojson",
          "fromyaml",
          "toyaml",
          "set",
          "set_strict",
          "zip",
          "zip_strict",
          "log",
          "print",
          "return",
          "local_md5",
          "diff_of_two_dicts",
          // of Jinja
          "range",
          "dict",
          "lipsum",
          "cycler",
          "joiner",
          "namespace");

  /** The names of values, the last of Jinja and the others of dbt. */
  private static final Set<String> VALUES =
      Set.of(
          "modules",
          "dbt_version",
          "run_started_at",
          "invocation_id",
          "thread_id",
          "flags",
          "builtins",
          "context",
          "self");

  /** The names that can be used; every other name is undefined. */
  public static final Set<String> NAMES = names();

  /** The modules under {@code modules}. */
  public static final Set<String> MODULES = Set.of("pytz", "datetime", "re", "itertools");

  /** The filters that can be applied. */
  public static final Set<String> FILTERS =
      Set.of(
          // of dbt
          "as_text",
          "as_bool",
          "as_native",
          "as_number",
          "is_list",
          // of Jinja
          "abs",
          "attr",
          "batch",
          "capitalize",
          "center",
          "count",
          "d",
          "default",
          "dictsort",
          "e",
          "escape",
          "filesizeformat",
          "first",
          "float",
          "forceescape",
          "format",
          "groupby",
          "indent",
          "int",
          "items",
          "join",
          "last",
          "length",
          "list",
          "lower",
          "map",
          "max",
          "min",
          "pprint",
          "random",
          "reject",
          "rejectattr",
          "replace",
          "reverse",
          "round",
          "safe",
          "select",
          "selectattr",
          "slice",
          "sort",
          "string",
          "striptags",
          "sum",
          "title",
          "tojson",
          "trim",
          "truncate",
          "unique",
          "upper",
          "urlencode",
          "urlize",
          "wordcount",
          "wordwrap",
          "xmlattr");

  /** The tests that can be asked behind {@code is}. */
  public static final Set<String> TESTS =
      Set.of(
          "boolean",
          "callable",
          "defined",
          "divisibleby",
          "eq",
          "equalto",
          "escaped",
          "even",
          "false",
          "filter",
          "float",
          "ge",
          "greaterthan",
          "gt",
          "in",
          "integer",
          "iterable",
          "le",
          "lessthan",
          "lower",
          "lt",
          "mapping",
          "ne",
          "none",
          "number",
          "odd",
          "sameas",
          "sequence",
          "string",
          "test",
          "true",
          "undefined",
          "upper");

  private Offered() {}

  private static Set<String> names() {
    Set<String> names = new HashSet<>(CALLABLE);
    names.addAll(VALUES);
    return Set.copyOf(names);
  }

  /** Returns what is known of a name. */
  static Seen value(String name) {
    return switch (name) {
      case "dbt_version" -> Seen.Opaque.text("1.", "");
      case "run_started_at", "flags", "modules", "context", "builtins", "self" -> Fixed.OBJECT;
      case "invocation_id", "thread_id" -> Seen.Opaque.of(ValueType.TEXT);
      default ->
          CALLABLE.contains(name)
              ? Fixed.METHOD
              : new Seen.Undefined(name, "'" + name + "' is undefined");
    };
  }
}
