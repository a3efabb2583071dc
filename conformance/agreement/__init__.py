"""Agreement of athena-lint with the real dbt-athena: generates, judges, compares, reports."""
