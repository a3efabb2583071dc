package io.github.athenalint.convert;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Regex;
import java.util.Optional;

/**
 * Moves what the Terraform provider refuses, though the platform takes it, into the extended
 * attributes, which override the connection and the credential. Where the provider requires the
 * field all the same, something that it accepts stands in.
 */
final class TerraformLimits {

  /** The provider's check of a schema. */
  private static final Regex SCHEMA = Regex.of("[a-zA-Z0-9_()\"'{} ]*");

  /** What the provider sends, whatever is asked for. */
  private static final long THREADS = 4;

  private static final String S3 = "s3://";
  private static final String STAND_IN = "set_in_extended_attributes";

  private final Settings settings;
  private final Notes notes;

  TerraformLimits(Settings settings, Notes notes) {
    this.settings = settings;
    this.notes = notes;
  }

  void apply() {
    dropThreads();
    for (Field field : Schema.section(Place.CONNECTION).fields()) {
      boolean location = field.shape() == Shape.S3_LOCATION;
      text(field)
          .filter(text -> location && !(text.startsWith(S3) && text.length() > S3.length()))
          .ifPresent(
              text -> move(field, "a location that begins with `s3://`", S3 + STAND_IN + "/"));
    }
    for (Field field : Schema.section(Place.CREDENTIAL).fields()) {
      boolean schema = field.shape() == Shape.LOWERCASE_NAME;
      text(field)
          .filter(text -> schema && !SCHEMA.matches(text))
          .ifPresent(
              text -> move(field, "letters, digits, `_`, quotes, brackets and spaces", STAND_IN));
    }
  }

  private void dropThreads() {
    Optional<Datum> threads = settings.remove(Place.CREDENTIAL, Names.THREADS);
    boolean overridden = settings.get(Place.EXTENDED_ATTRIBUTES, Names.THREADS).isPresent();
    if (!overridden && !threads.equals(Optional.of(Datum.of(THREADS)))) {
      notes.add(
          threads.isPresent()
              ? "`threads` is not carried: Terraform cannot set it, the provider makes it 4"
              : "`threads` becomes 4, for Terraform cannot set it; without the key dbt takes 1");
    }
  }

  private Optional<String> text(Field field) {
    return settings
        .get(field.place(), field.name())
        .filter(Datum.Text.class::isInstance)
        .map(datum -> ((Datum.Text) datum).text());
  }

  private void move(Field field, String accepted, String standIn) {
    Datum datum = settings.remove(field.place(), field.name()).orElseThrow();
    settings.put(Place.EXTENDED_ATTRIBUTES, field.name(), datum);
    if (field.required()) {
      settings.put(field.place(), field.name(), Datum.of(standIn));
    }
    notes.add(
        "`"
            + field.name()
            + "` goes into the extended attributes, which override "
            + field.place().words()
            + ": there Terraform takes only "
            + accepted);
  }
}
