package io.github.athenalint.live;

import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Regions;
import io.github.athenalint.value.Value.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The least that an identity must be allowed for the checks of some targets, to be told without
 * asking AWS.
 *
 * @param statements what is allowed on what
 */
public record IamPolicy(List<Statement> statements) {

  private static final List<String> LOCATIONS =
      List.of("s3_staging_dir", "s3_data_dir", "s3_tmp_table_dir");

  /** Copies the statements. */
  public IamPolicy {
    statements = List.copyOf(statements);
  }

  /**
   * Actions that are allowed on resources.
   *
   * @param actions the actions, sorted
   * @param resources the ARNs, sorted
   */
  public record Statement(List<String> actions, List<String> resources) {}

  /**
   * Returns the policy for some targets.
   *
   * @param options what is to be asked
   */
  public static IamPolicy of(List<Target> targets, LiveOptions options) {
    Resources resources = new Resources();
    targets.forEach(resources::add);
    List<Statement> statements = new ArrayList<>();
    List<String> ofWorkgroup = new ArrayList<>(List.of("athena:GetWorkGroup"));
    if (options.query()) {
      ofWorkgroup.addAll(
          List.of(
              "athena:GetQueryExecution",
              "athena:StartQueryExecution",
              "athena:StopQueryExecution"));
    }
    add(statements, ofWorkgroup, resources.workgroups);
    add(statements, List.of("athena:ListWorkGroups"), new TreeSet<>(List.of("*")));
    add(statements, List.of("athena:GetDataCatalog", "athena:GetDatabase"), resources.catalogs);
    add(statements, List.of("glue:GetDatabase"), resources.databases);
    add(
        statements,
        options.query()
            ? List.of("s3:GetBucketLocation", "s3:ListBucket")
            : List.of("s3:ListBucket"),
        resources.buckets);
    if (options.write() || options.query()) {
      List<String> onObjects = new ArrayList<>();
      if (options.write()) {
        onObjects.add("s3:DeleteObject");
      }
      if (options.query()) {
        onObjects.addAll(
            List.of("s3:AbortMultipartUpload", "s3:GetObject", "s3:ListMultipartUploadParts"));
      }
      onObjects.add("s3:PutObject");
      add(statements, onObjects, resources.objects);
    }
    return new IamPolicy(statements);
  }

  private static void add(List<Statement> all, List<String> actions, TreeSet<String> resources) {
    if (!resources.isEmpty()) {
      all.add(new Statement(actions.stream().sorted().toList(), List.copyOf(resources)));
    }
  }

  /** The ARNs of what targets name; the account is not known, nor what depends on more. */
  private static final class Resources {

    private static final String ANY = "*";

    private final TreeSet<String> workgroups = new TreeSet<>();
    private final TreeSet<String> catalogs = new TreeSet<>();
    private final TreeSet<String> databases = new TreeSet<>();
    private final TreeSet<String> buckets = new TreeSet<>();
    private final TreeSet<String> objects = new TreeSet<>();

    void add(Target target) {
      String region = text(target, "region_name").orElse(ANY);
      String partition =
          Regions.table().partition(region).map(Regions.Partition::name).orElse("aws");
      String place = ":" + region + ":*:";
      String athena = "arn:" + partition + ":athena" + place;
      boolean unset = Setting.of(target, "work_group") instanceof Setting.Unset;
      workgroups.add(
          athena + "workgroup/" + text(target, "work_group").orElse(unset ? "primary" : ANY));
      if (!(Setting.of(target, "spark_work_group") instanceof Setting.Unset)) {
        workgroups.add(athena + "workgroup/" + text(target, "spark_work_group").orElse(ANY));
      }
      catalogs.add(athena + "datacatalog/" + catalog(target));
      String glue = "arn:" + partition + ":glue" + place;
      databases.add(glue + "catalog");
      databases.add(glue + "database/" + text(target, "schema").orElse(ANY));
      LOCATIONS.forEach(key -> addLocation(target, key, "arn:" + partition + ":s3:::"));
    }

    private static String catalog(Target target) {
      String name =
          target.catalog().map(Member::name).flatMap(key -> text(target, key)).orElse(ANY);
      return name.toLowerCase(Locale.ROOT).equals("awsdatacatalog") ? "AwsDataCatalog" : name;
    }

    private void addLocation(Target target, String key, String arn) {
      text(target, key)
          .flatMap(S3Location::parse)
          .ifPresent(
              place -> {
                buckets.add(arn + place.bucket());
                String folder = place.prefix().isEmpty() ? "" : place.prefix() + "/";
                objects.add(arn + place.bucket() + "/" + folder + "*");
              });
    }

    private static Optional<String> text(Target target, String key) {
      return Setting.of(target, key).filled();
    }
  }
}
