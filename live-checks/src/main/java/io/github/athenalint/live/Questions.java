package io.github.athenalint.live;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Check;
import io.github.athenalint.account.Fact;
import io.github.athenalint.account.Question;
import io.github.athenalint.live.Asking.Asked;
import io.github.athenalint.profile.S3Location;
import io.github.athenalint.profile.Target;
import io.github.athenalint.value.Value.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What to ask about a target: what dbt would ask or need, and nothing that costs. */
final class Questions {

  private static final String STAGING = "s3_staging_dir";
  private static final String DATA = "s3_data_dir";
  private static final List<String> LOCATIONS = List.of(STAGING, DATA, "s3_tmp_table_dir");
  private static final String TABLE_BUCKETS = "s3tablescatalog/";
  private static final String OWN_CATALOG = "AwsDataCatalog";
  private static final int LONGEST_SCHEMA = 128;

  private final Target target;
  private final Mask mask;
  private final AthenaQuestions athena;
  private final S3Questions s3;

  Questions(Target target, Mask mask, AthenaQuestions athena, S3Questions s3) {
    this.target = target;
    this.mask = mask;
    this.athena = athena;
    this.s3 = s3;
  }

  /** Returns the questions that only read. */
  List<Asked> reading() {
    List<Asked> questions = new ArrayList<>();
    questions.add(
        named(Question.WORKGROUP, "work_group", Optional.of("primary"), athena::workgroup));
    if (!(Setting.of(target, "spark_work_group") instanceof Setting.Unset)) {
      questions.add(
          named(Question.SPARK_WORKGROUP, "spark_work_group", Optional.empty(), athena::workgroup));
    }
    catalog().ifPresent(questions::add);
    questions.add(named(Question.SCHEMA, "schema", Optional.empty(), this::schema));
    buckets().forEach(questions::add);
    return questions;
  }

  private Asked named(
      Question question, String key, Optional<String> otherwise, Function<String, Answer> way) {
    Setting setting = Setting.of(target, key);
    if (setting instanceof Setting.Open open) {
      return Asked.not(question, key, "", open.why());
    }
    Optional<String> name = setting instanceof Setting.Unset ? otherwise : setting.filled();
    return name.map(text -> new Asked(question, key, mask.of(text), () -> way.apply(text)))
        .orElseGet(() -> Asked.not(question, key, "", "`" + key + "` names nothing"));
  }

  /** dbt looks up neither the catalog of the account nor those of table buckets. */
  private Optional<Asked> catalog() {
    Optional<String> key = target.catalog().map(Member::name);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    boolean own =
        catalogName().filter(name -> isOwn(name) || name.startsWith(TABLE_BUCKETS)).isPresent();
    return own
        ? Optional.empty()
        : Optional.of(named(Question.CATALOG, key.get(), Optional.empty(), athena::catalog));
  }

  private Optional<String> catalogName() {
    return target.catalog().map(Member::name).flatMap(key -> Setting.of(target, key).filled());
  }

  private static boolean isOwn(String catalog) {
    return catalog.toLowerCase(Locale.ROOT).equals(OWN_CATALOG.toLowerCase(Locale.ROOT));
  }

  private Answer schema(String name) {
    Optional<String> catalog = catalogName();
    if (catalog.isEmpty()) {
      return new Answer.NotChecked("its catalog is not known");
    }
    if (catalog.get().startsWith(TABLE_BUCKETS)) {
      return new Answer.NotChecked("athena-lint does not look into table buckets");
    }
    if (name.length() > LONGEST_SCHEMA) {
      return new Answer.NotChecked("Athena looks up names of at most 128 characters");
    }
    Optional<String> workgroup = Setting.of(target, "work_group").filled();
    return athena.database(isOwn(catalog.get()) ? OWN_CATALOG : catalog.get(), name, workgroup);
  }

  private List<Asked> buckets() {
    Map<String, Asked> questions = new LinkedHashMap<>();
    for (String key : LOCATIONS) {
      Setting setting = Setting.of(target, key);
      if (setting instanceof Setting.Open open) {
        questions.put(key, Asked.not(Question.BUCKET, key, "", open.why()));
      }
      setting
          .filled()
          .flatMap(S3Location::parse)
          .map(S3Location::bucket)
          .ifPresent(
              bucket ->
                  questions.putIfAbsent(
                      "s3://" + bucket,
                      new Asked(Question.BUCKET, key, mask.of(bucket), () -> s3.bucket(bucket))));
    }
    return List.copyOf(questions.values());
  }

  /**
   * Returns the questions that write an object.
   *
   * @param known what is known of the buckets
   */
  List<Asked> writing(Account known) {
    Map<S3Location, Asked> questions = new LinkedHashMap<>();
    for (String key : LOCATIONS) {
      Setting.of(target, key)
          .filled()
          .flatMap(S3Location::parse)
          .ifPresent(place -> questions.putIfAbsent(place, writing(key, place, known)));
    }
    return List.copyOf(questions.values());
  }

  private Asked writing(String key, S3Location place, Account known) {
    boolean there =
        known
            .checks(Question.BUCKET)
            .filter(check -> check.name().equals(mask.of(place.bucket())))
            .noneMatch(
                check ->
                    check.answer() instanceof Answer.Missing
                        || check.answer() instanceof Answer.Elsewhere);
    String name = mask.of(place.toString());
    return there
        ? new Asked(Question.WRITE, key, name, () -> s3.write(place))
        : Asked.not(Question.WRITE, key, name, "there is no such bucket in the region");
  }

  /**
   * Returns the question that runs a query.
   *
   * @param known what is known of the workgroup
   * @param query runs one in a workgroup, with a place for its results
   */
  Asked querying(Account known, QueryQuestion query) {
    Optional<Check> workgroup = known.checks(Question.WORKGROUP).findFirst();
    Optional<Fact.Workgroup> fact =
        known.facts(Question.WORKGROUP, Fact.Workgroup.class).findFirst();
    if (fact.isEmpty() || !fact.get().enabled() || fact.get().isSpark()) {
      return Asked.not(Question.QUERY, "work_group", "", "there is no workgroup to run it in");
    }
    Optional<String> output =
        Setting.of(target, STAGING).filled().filter(place -> !fact.get().managed());
    Supplier<Answer> way = () -> query.ask(fact.get().name(), output);
    return new Asked(Question.QUERY, "work_group", workgroup.map(Check::name).orElse(""), way);
  }
}
