package io.github.athenalint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The table of regions. */
class RegionsTest {

  private final Regions regions = Regions.table();

  @Test
  void knowsWhereAthenaIs() {
    assertThat(regions.known("eu-west-1")).isTrue();
    assertThat(regions.known("cn-north-1")).isTrue();
    assertThat(regions.known("us-iso-west-1")).isFalse();
    assertThat(regions.known("eu-west-9")).isFalse();
    assertThat(regions.name("eu-west-1")).contains("Europe (Ireland)");
    assertThat(regions.all()).hasSize(44).doesNotHaveDuplicates();
  }

  @Test
  void everyRegionFitsItsPartition() {
    for (String region : regions.all()) {
      assertThat(regions.partition(region)).as(region).isPresent();
    }
    assertThat(regions.partition("eu-west-9").map(Regions.Partition::name)).contains("aws");
    assertThat(regions.partition("us-gov-west-1").map(Regions.Partition::name))
        .contains("aws-us-gov");
    assertThat(regions.partition("aws-global")).isEmpty();
    assertThat(regions.partition("eu-west-1a")).isEmpty();
  }

  @Test
  void guessesWhatWasMeant() {
    assertThat(regions.nearest("us-esat-1")).contains("us-east-1");
    assertThat(regions.nearest("EU-WEST-1")).contains("eu-west-1");
    assertThat(regions.nearest("eu_west_1 ")).contains("eu-west-1");
    assertThat(regions.nearest("mars-1")).isEmpty();
    assertThat(regions.ofAvailabilityZone("eu-west-1a")).contains("eu-west-1");
    assertThat(regions.ofAvailabilityZone("eu-west-1")).isEmpty();
    assertThat(regions.ofAvailabilityZone("eu-west-9a")).isEmpty();
    assertThat(regions.ofHumanName("Ireland")).contains("eu-west-1");
    assertThat(regions.ofHumanName("Europe (Frankfurt)")).contains("eu-central-1");
    assertThat(regions.ofHumanName("Atlantis")).isEmpty();
  }

  @Test
  void knowsWhereSparkRuns() {
    assertThat(regions.hasSpark("eu-west-1")).isTrue();
    assertThat(regions.hasSpark("eu-west-3")).isFalse();
  }
}
