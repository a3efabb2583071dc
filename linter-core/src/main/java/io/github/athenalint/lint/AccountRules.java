package io.github.athenalint.lint;

import io.github.athenalint.rule.Rule;
import io.github.athenalint.rules.AwsProfileNotFound;
import io.github.athenalint.rules.BucketInOtherRegion;
import io.github.athenalint.rules.BucketNotFound;
import io.github.athenalint.rules.CatalogNotFound;
import io.github.athenalint.rules.CatalogTypeUnsupported;
import io.github.athenalint.rules.CredentialsExpired;
import io.github.athenalint.rules.CredentialsNotFound;
import io.github.athenalint.rules.CredentialsRejected;
import io.github.athenalint.rules.LocationNotWritable;
import io.github.athenalint.rules.ManagedResultsWithStagingDir;
import io.github.athenalint.rules.PermissionMissing;
import io.github.athenalint.rules.QueryOutputMissing;
import io.github.athenalint.rules.RegionNotEnabled;
import io.github.athenalint.rules.RoleNotAssumable;
import io.github.athenalint.rules.SchemaNotFound;
import io.github.athenalint.rules.TestQueryFailed;
import io.github.athenalint.rules.WorkgroupDisabled;
import io.github.athenalint.rules.WorkgroupEngineOld;
import io.github.athenalint.rules.WorkgroupNotFound;
import io.github.athenalint.rules.WorkgroupOfOtherEngine;
import io.github.athenalint.rules.WorkgroupOverridesLocation;
import java.util.List;

/**
 * The rules about what AWS answers, apart from the others so that nobody loads them who asks
 * nothing.
 */
public final class AccountRules {

  private static final List<Rule.OfAccount> ALL =
      List.of(
          new AwsProfileNotFound(),
          new BucketInOtherRegion(),
          new BucketNotFound(),
          new CatalogNotFound(),
          new CatalogTypeUnsupported(),
          new CredentialsExpired(),
          new CredentialsNotFound(),
          new CredentialsRejected(),
          new LocationNotWritable(),
          new ManagedResultsWithStagingDir(),
          new PermissionMissing(),
          new QueryOutputMissing(),
          new RegionNotEnabled(),
          new RoleNotAssumable(),
          new SchemaNotFound(),
          new TestQueryFailed(),
          new WorkgroupDisabled(),
          new WorkgroupEngineOld(),
          new WorkgroupNotFound(),
          new WorkgroupOfOtherEngine(),
          new WorkgroupOverridesLocation());

  private AccountRules() {}

  /** Returns these rules, sorted by name. */
  public static List<Rule.OfAccount> all() {
    return ALL;
  }
}
