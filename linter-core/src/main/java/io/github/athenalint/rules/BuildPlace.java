package io.github.athenalint.rules;

import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.Target;
import io.github.athenalint.text.Lists;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a target builds, as far as that is the same in every environment. Different accounts can
 * have schemas of one name, but a bucket belongs to one account, so it counts as well.
 */
record BuildPlace(
    String region, String catalog, String schema, String bucket, List<String> identity) {

  private static final List<String> IDENTITY =
      List.of("aws_profile_name", "aws_access_key_id", "assume_role_arn");

  /** Tells whether two targets certainly build into the same schema. */
  static boolean isSame(Target one, Target other) {
    Optional<BuildPlace> place = of(one);
    return place.isPresent() && place.equals(of(other));
  }

  static Optional<BuildPlace> of(Target target) {
    Optional<String> region = target.text("region_name");
    Optional<String> catalog = target.catalog().flatMap(member -> member.value().asText());
    Optional<String> schema = target.text("schema");
    Optional<String> bucket = target.dataRoot().map(S3Location::bucket);
    if (region.isEmpty() || catalog.isEmpty() || schema.isEmpty() || bucket.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BuildPlace(
            region.get(),
            catalog.get().toLowerCase(Locale.ROOT),
            schema.get(),
            bucket.get(),
            Lists.map(IDENTITY, key -> Writing.of(target, key))));
  }
}
