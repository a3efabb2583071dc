package io.github.athenalint.cli.init;

import java.util.List;

/** What answers are called: fields by their key, and the two names around them. */
public final class Names {

  /** The name of the profile. */
  public static final String PROFILE = "profile";

  /** The name of the target. */
  public static final String TARGET = "target";

  static final String REGION = "region_name";
  static final String STAGING_DIR = "s3_staging_dir";
  static final String DATA_DIR = "s3_data_dir";
  static final String AWS_PROFILE = "aws_profile_name";
  static final String ROLE = "assume_role_arn";
  static final String THREADS = "threads";

  /** The fields that say where dbt works, in the order in which they are asked and written. */
  static final List<String> PLACES =
      List.of(REGION, "database", "schema", STAGING_DIR, DATA_DIR, "work_group");

  /** Everything that is asked in words, in this order. */
  public static final List<String> ALL =
      List.of(
          PROFILE,
          TARGET,
          REGION,
          "database",
          "schema",
          STAGING_DIR,
          DATA_DIR,
          "work_group",
          AWS_PROFILE,
          ROLE,
          THREADS);

  private Names() {}

  /** Returns the option that gives an answer. */
  public static String flag(String name) {
    return "--" + name.replace('_', '-');
  }
}
