package io.github.athenalint.convert;

import io.github.athenalint.schema.Field.Place;
import java.util.Map;

/** Writes a profiles.yml with one target. */
final class ProfileText {

  private static final String MARGIN = "      ";

  private ProfileText() {}

  /**
   * Returns the file.
   *
   * @param profile the name of the profile
   * @param target the name of its only target
   * @param settings the fields
   */
  static String of(String profile, String target, Settings settings) {
    StringBuilder out = new StringBuilder();
    out.append("# Made from settings of the dbt platform. Secrets come from the environment:\n");
    out.append("# the platform never returns them, and no file should hold them.\n");
    out.append(YamlText.scalar(profile)).append(":\n");
    out.append("  target: ").append(YamlText.scalar(target)).append('\n');
    out.append("  outputs:\n    ").append(YamlText.scalar(target)).append(":\n");
    out.append(MARGIN).append("type: athena\n");
    section(out, "From the connection.", settings.of(Place.CONNECTION));
    section(out, "From the credential.", settings.of(Place.CREDENTIAL));
    section(
        out,
        "What the platform keeps in the extended attributes.",
        settings.of(Place.EXTENDED_ATTRIBUTES));
    return out.toString();
  }

  private static void section(StringBuilder out, String title, Map<String, Datum> members) {
    if (!members.isEmpty()) {
      out.append(MARGIN).append("# ").append(title).append('\n');
      out.append(YamlText.of(members, MARGIN));
    }
  }
}
