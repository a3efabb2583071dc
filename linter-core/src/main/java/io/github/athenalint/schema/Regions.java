package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The regions in which AWS offers Athena. */
public final class Regions {

  private final List<Partition> partitions = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> byWords = new LinkedHashMap<>();
  private final Set<String> spark;

  private Regions(JsonNode root) {
    for (JsonNode partition : root.path("partitions")) {
      partitions.add(
          new Partition(
              partition.path("partition").asText(),
              Regex.of(partition.path("pattern").asText()),
              partition.path("dns-suffix").asText()));
      partition
          .path("athena")
          .properties()
          .forEach(region -> names.put(region.getKey(), region.getValue().asText()));
    }
    names.forEach((region, words) -> byWords.put(words.toLowerCase(Locale.ROOT), region));
    root.path("human-names")
        .properties()
        .forEach(words -> byWords.put(words.getKey(), words.getValue().asText()));
    this.spark = new HashSet<>(Master.texts(root.path("spark")));
  }

  /** Returns the table of regions, read at the first call. */
  public static Regions table() {
    return Table.REGIONS;
  }

  /** Returns all regions, partition by partition. */
  public List<String> all() {
    return List.copyOf(names.keySet());
  }

  /** Tells whether Athena is known to be in a region. */
  public boolean known(String region) {
    return names.containsKey(region);
  }

  /** Returns the name of a region in words, such as {@code Europe (Ireland)}. */
  public Optional<String> name(String region) {
    return Optional.ofNullable(names.get(region));
  }

  /** Returns the region that was probably meant by a misspelt one. */
  public Optional<String> nearest(String region) {
    String plain = region.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    String bare = FIPS.matcher(plain).replaceAll("");
    return known(bare) ? Optional.of(bare) : Spelling.nearest(bare, names.keySet());
  }

  /** Returns the region that a name in words means, such as {@code Ireland}. */
  public Optional<String> ofHumanName(String words) {
    return Optional.ofNullable(byWords.get(words.strip().toLowerCase(Locale.ROOT)));
  }

  /** Returns the region of an availability zone such as {@code eu-west-1a}, in any letters. */
  public Optional<String> ofAvailabilityZone(String zone) {
    String lower = zone.toLowerCase(Locale.ROOT);
    int end = lower.length() - 1;
    return end > 0 && isLetter(lower.charAt(end)) && Character.isDigit(lower.charAt(end - 1))
        ? Optional.of(lower.substring(0, end)).filter(this::known)
        : Optional.empty();
  }

  private static boolean isLetter(char character) {
    return character >= 'a' && character <= 'z';
  }

  /**
   * Returns the partition whose regions have names like this one. AWS adds regions, so a name that
   * fits a partition may be right though the table does not know it.
   */
  public Optional<Partition> partition(String region) {
    return Lists.first(partitions, partition -> partition.pattern().matches(region));
  }

  /** Tells whether Athena runs Spark in a region. */
  public boolean hasSpark(String region) {
    return spark.contains(region);
  }

  /**
   * A part of AWS with identities and regions of its own.
   *
   * @param name its name as it stands in an ARN
   * @param pattern what the names of its regions look like
   * @param dnsSuffix what the names of its endpoints end with
   */
  public record Partition(String name, Regex pattern, String dnsSuffix) {}

  private static final Regex FIPS = Regex.of("^fips-|-fips$");

  private static final class Table {
    static final Regions REGIONS = new Regions(JsonResource.read("regions.json"));
  }
}
