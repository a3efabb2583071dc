package io.github.athenalint.cli.init;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways for dbt to authenticate at AWS. Of none a secret is ever asked. */
public enum Auth {
  /** A profile of the shared AWS configuration. */
  PROFILE("an AWS profile from ~/.aws"),
  /** Keys in environment variables. */
  KEYS("access keys in environment variables"),
  /** A role that dbt assumes. */
  ROLE("a role that dbt assumes"),
  /** Nothing in the file. */
  CHAIN("whatever boto3 finds by itself");

  private final String words;

  Auth(String words) {
    this.words = words;
  }

  /** Returns the way of a word such as {@code keys}. */
  public static Optional<Auth> of(String word) {
    return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
  }

  /** Returns the ways that an adapter can go. */
  public static List<Auth> of(Schema schema) {
    return Arrays.stream(values()).filter(way -> way.lacking(schema).isEmpty()).toList();
  }

  /** Returns the word that chooses this way. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }

  /** Returns the fields without which it is not this way. */
  List<String> needed() {
    return switch (this) {
      case PROFILE -> List.of(Names.AWS_PROFILE);
      case KEYS -> List.of("aws_access_key_id", "aws_secret_access_key");
      case ROLE -> List.of(Names.ROLE);
      case CHAIN -> List.of();
    };
  }

  /** Returns the fields that may be added. */
  List<String> possible() {
    return switch (this) {
      case KEYS -> List.of("aws_session_token");
      case ROLE -> List.of(Names.AWS_PROFILE);
      case PROFILE, CHAIN -> List.of();
    };
  }

  /** Returns a field that this way needs and the adapter does not have. */
  Optional<Field> lacking(Schema schema) {
    return needed().stream()
        .filter(name -> schema.field(name).isEmpty())
        .flatMap(name -> schema.newerField(name).stream())
        .findFirst();
  }
}
