package io.github.athenalint.schema;

import io.github.athenalint.text.Lists;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One key that a target may have, as one dialect and version of the adapter read it.
 *
 * @param name the key
 * @param title its label
 * @param description what it does and where it bites, one or two sentences
 * @param order its place among the fields as people expect them
 * @param place where it lives on the dbt platform
 * @param types the types it may have
 * @param required whether the target fails without it
 * @param defaultValue a {@link String}, {@link Long}, {@link Double} or {@link Boolean} that counts
 *     when the key is not there; empty where there is none
 * @param examples values as one would write them in YAML
 * @param enumeration the only values it takes; empty when any text of the right shape will do
 * @param choices values of which it is known what they mean, valid or not
 * @param keys the only keys that its mapping takes; empty when any key will do
 * @param secret whether its value must never be printed
 * @param since the first version of the adapter that reads it; empty when all do
 * @param fusion what the Rust engine does with it
 * @param aliases other names of the same key
 * @param lookAlikes names that people write instead
 * @param expects what a message says is expected, a noun phrase
 * @param shape what kind of text or number it is
 * @param inEffectWith the key without which this one does nothing
 * @param sources addresses of the pages that say so
 */
public record Field(
    String name,
    String title,
    String description,
    int order,
    Place place,
    Set<ValueType> types,
    boolean required,
    Optional<Object> defaultValue,
    List<String> examples,
    List<String> enumeration,
    List<Choice> choices,
    Set<String> keys,
    boolean secret,
    Optional<AdapterVersion> since,
    FusionSupport fusion,
    List<String> aliases,
    List<String> lookAlikes,
    String expects,
    Shape shape,
    Optional<String> inEffectWith,
    List<String> sources) {

  private static final String REFERENCE = "https://athenalint.github.io/athena-lint/fields#";

  /** Copies the collections. */
  public Field {
    types = Set.copyOf(types);
    examples = List.copyOf(examples);
    enumeration = List.copyOf(enumeration);
    choices = List.copyOf(choices);
    keys = Set.copyOf(keys);
    aliases = List.copyOf(aliases);
    lookAlikes = List.copyOf(lookAlikes);
    sources = List.copyOf(sources);
  }

  /** Returns its types but null, as a person says them: who takes numbers takes whole ones. */
  public List<String> typeWords() {
    return types.stream()
        .filter(type -> type != ValueType.NULL)
        .filter(type -> type != ValueType.INTEGER || !types.contains(ValueType.FLOAT))
        .sorted()
        .map(ValueType::words)
        .toList();
  }

  /** Returns where the reference of fields speaks of it. */
  public String url() {
    return REFERENCE + name;
  }

  /** Tells whether a value is certainly what would count without the key. */
  public boolean isDefault(Value value) {
    if (value instanceof Value.Text known) {
      return defaultValue.filter(known.text()::equals).isPresent();
    }
    if (value instanceof Value.Bool known) {
      return defaultValue.filter(standard -> standard.equals(known.truth())).isPresent();
    }
    if (value instanceof Value.Number known) {
      return defaultValue
          .filter(java.lang.Number.class::isInstance)
          .map(java.lang.Number.class::cast)
          .filter(standard -> standard.doubleValue() == known.number().doubleValue())
          .isPresent();
    }
    return value instanceof Value.Null && defaultValue.isEmpty() && types.contains(ValueType.NULL);
  }

  /** Returns what is known of a value of this field. */
  public Optional<Choice> choice(String text) {
    return Lists.first(choices, choice -> choice.text().equals(text));
  }

  /** Where a key lives on the dbt platform. */
  public enum Place {
    /** What surrounds connection and credential. */
    ENVELOPE("the envelope"),
    /** The connection. */
    CONNECTION("the connection"),
    /** The credential. */
    CREDENTIAL("the credential"),
    /** Only the extended attributes of an environment. */
    EXTENDED_ATTRIBUTES("the extended attributes");

    private final String words;

    Place(String words) {
      this.words = words;
    }

    /** Returns how a message calls it, with its article. */
    public String words() {
      return words;
    }
  }

  /** What the Rust engine does with a key. */
  public enum FusionSupport {
    /** It reads it. */
    SUPPORTED,
    /** It refuses a target that has it. */
    REJECTED,
    /** It passes over it. */
    IGNORED
  }

  /** What kind of text or number a value is. */
  public enum Shape {
    /** The name of the adapter. */
    ADAPTER,
    /** An AWS region. */
    REGION,
    /** A data catalog of Athena. */
    CATALOG,
    /** A name in lowercase letters. */
    LOWERCASE_NAME,
    /** A location on S3. */
    S3_LOCATION,
    /** A workgroup of Athena. */
    WORKGROUP,
    /** A naming convention of table paths. */
    NAMING,
    /** A time in seconds. */
    SECONDS,
    /** A count. */
    COUNT,
    /** Yes or no. */
    FLAG,
    /** The id of an access key. */
    ACCESS_KEY_ID,
    /** The secret of an access key. */
    SECRET_ACCESS_KEY,
    /** The token of temporary keys. */
    SESSION_TOKEN,
    /** A profile of the shared AWS configuration. */
    AWS_PROFILE,
    /** The ARN of a role. */
    ROLE_ARN,
    /** The external id that a role asks for. */
    EXTERNAL_ID,
    /** The name of a role session. */
    SESSION_NAME,
    /** A URL. */
    URL,
    /** Arguments of an upload to S3. */
    UPLOAD_ARGUMENTS,
    /** Tags of Lake Formation. */
    TAGS,
    /** A connection manager of the adapter. */
    CONNECTION_MANAGER
  }
}
