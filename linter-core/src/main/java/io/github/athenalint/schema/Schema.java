package io.github.athenalint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Memo;
import io.github.athenalint.text.Order;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The fields of an Athena target as one dialect and version of the adapter read them. */
public final class Schema {

  private static final Map<Audience, Schema> PROJECTED = new ConcurrentHashMap<>();

  private final Audience audience;
  private final FieldReader reader;
  private final List<Field> fields;
  private final Map<String, Field> byName = new HashMap<>();
  private final Map<String, Field> byLookAlike = new HashMap<>();

  /** A file repeats its mistakes, and each is asked about by several rules at every key typed. */
  private final Memo<String, Optional<Suggestion>> guesses = new Memo<>(this::guess);

  private final Glance glance;
  private final Validator validator;

  private Schema(Master master, Audience audience) {
    this.audience = audience;
    this.reader = new FieldReader(master, audience);
    List<Field> read = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : master.fields()) {
      if (audience.reads(entry.getValue())) {
        read.add(reader.read(entry.getKey(), entry.getValue()));
      }
    }
    this.fields = Lists.sorted(read, Order.by(Field::order));
    for (Field field : fields) {
      byName.put(field.name(), field);
      field.aliases().forEach(alias -> byName.put(alias, field));
      field.lookAlikes().forEach(name -> byLookAlike.put(name, field));
      // An alias that only another dialect knows is a look-alike here.
      master
          .field(field.name())
          .path("x-aliases")
          .fieldNames()
          .forEachRemaining(alias -> byLookAlike.put(alias, field));
    }
    JsonNode plain = new Projection(master, audience, reader).schema();
    this.glance = new Glance(plain);
    this.validator = new Validator(plain);
  }

  /**
   * Returns the schema of a dialect.
   *
   * @param dialect who reads the profile
   * @param version the version of the adapter; only {@link Dialect#CORE} asks for it, the others
   *     come with the newest
   */
  public static Schema project(Dialect dialect, AdapterVersion version) {
    AdapterVersion read = dialect == Dialect.CORE ? version : newestVersion();
    return of(new Audience(dialect, read, Optional.empty()));
  }

  /**
   * Returns the schema of one section of a platform document. The connection and the credential
   * have their own fields only; the extended attributes may set any field, as the adapter reads it.
   *
   * @param place the section
   */
  public static Schema section(Place place) {
    return of(new Audience(Dialect.PLATFORM, newestVersion(), Optional.of(place)));
  }

  static Schema of(Audience audience) {
    return PROJECTED.computeIfAbsent(audience, known -> new Schema(Master.INSTANCE, known));
  }

  /** Returns the newest version of the adapter that the schema knows. */
  public static AdapterVersion newestVersion() {
    return Master.INSTANCE.newest();
  }

  /**
   * Returns the versions of the adapter at which a field came or changed, from the oldest that the
   * schema knows to the newest.
   */
  public static List<AdapterVersion> versions() {
    return Master.INSTANCE.versions();
  }

  /** Tells whether a version is one of these, or a later patch of one: patches add no keys. */
  public static boolean knows(AdapterVersion version) {
    AdapterVersion newest = newestVersion();
    boolean isTooNew =
        version.major() > newest.major()
            || (version.major() == newest.major() && version.minor() > newest.minor());
    return version.isAtLeast(versions().get(0)) && !isTooNew;
  }

  /** Returns who reads the profile. */
  public Dialect dialect() {
    return audience.dialect();
  }

  /** Returns the version of the adapter. */
  public AdapterVersion version() {
    return audience.version();
  }

  /** Returns the section of a platform document that this is the schema of. */
  public Optional<Place> place() {
    return audience.section();
  }

  /** Returns all fields in the order in which people expect them. */
  public List<Field> fields() {
    return fields;
  }

  /**
   * Returns a field.
   *
   * @param name its name or an alias of it
   */
  public Optional<Field> field(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns a field that only a newer version of the adapter reads. */
  public Optional<Field> newerField(String name) {
    JsonNode node = Master.INSTANCE.field(name);
    return node.isMissingNode() || audience.reads(node) || place().isPresent()
        ? Optional.empty()
        : Optional.of(reader.read(name, node));
  }

  /**
   * Returns the field that a key of this section means, though it cannot be set by that key here:
   * it belongs to another section, or the key is a path such as {@code seed_s3_upload_args.ACL}.
   */
  public Optional<Field> misplacedField(String name) {
    if (place().isEmpty()) {
      return Optional.empty();
    }
    List<String> steps = List.of(name.split("\\.", -1));
    String last = steps.get(steps.size() - 1);
    return Stream.of(steps.get(0), last)
        .flatMap(step -> whole().field(step).stream())
        .filter(field -> field.place() != Place.ENVELOPE)
        .findFirst();
  }

  /** All sections of the platform together. */
  private Schema whole() {
    return project(Dialect.PLATFORM, version());
  }

  /**
   * Returns the field that was probably meant by a name that is no field.
   *
   * @param name the key as written
   */
  public Optional<Suggestion> lookAlike(String name) {
    if (byName.containsKey(name)) {
      return Optional.empty();
    }
    return guesses.of(name);
  }

  private Optional<Suggestion> guess(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    Field known = byName.containsKey(plain) ? byName.get(plain) : byLookAlike.get(plain);
    if (known != null) {
      return Optional.of(new Suggestion(known, true));
    }
    return Spelling.nearest(plain, Lists.map(fields, Field::name))
        .flatMap(this::field)
        .map(field -> new Suggestion(field, false))
        .or(() -> place().flatMap(section -> whole().lookAlike(name)));
  }

  /** Returns why a key is no field, when people are known to write it. */
  public Optional<NotAField> notAField(String name) {
    return Master.INSTANCE.notAField(name);
  }

  /**
   * Returns everything in a target that is certainly against the schema, in the order of the text.
   *
   * @param target the rendered target; its adapter is taken to be Athena
   */
  public List<Violation> evaluate(Value.Fields target) {
    if (!glance.isComplete(target, byName)) {
      return violations(target);
    }
    List<Value.Member> doubtful = Lists.only(target.members(), member -> !glance.isFine(member));
    if (doubtful.isEmpty()) {
      return List.of();
    }
    Instance instance = Instance.of(target, doubtful, byName);
    List<Error> errors = validator.validate(instance.json());
    // What the schema requires was not shown to the validator, but is there.
    return violations(target, instance, Lists.only(errors, error -> !isOfMissing(error)));
  }

  private static boolean isOfMissing(Error error) {
    return error.getKeyword().equals("required") && error.getInstanceLocation().getNameCount() == 0;
  }

  /** Asks the validator, whatever a glance says. */
  List<Violation> violations(Value.Fields target) {
    Instance instance = Instance.of(target, target.members(), byName);
    return violations(target, instance, validator.validate(instance.json()));
  }

  private List<Violation> violations(Value.Fields target, Instance instance, List<Error> errors) {
    List<Violation> violations = new Evaluation(this, target, instance).violations(errors);
    return Alternatives.added(this, target, violations);
  }
}
