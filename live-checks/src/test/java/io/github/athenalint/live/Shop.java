package io.github.athenalint.live;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Accounts;
import io.github.athenalint.account.Answer;
import io.github.athenalint.account.Question;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lint.Linter;
import io.github.athenalint.lint.Report;
import io.github.athenalint.profile.Neighbours;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Diagnostic;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A profile, a home with one AWS profile, and what comes of asking a fake AWS about it. */
final class Shop {

  /** A profile for which all is well. */
  static final String PROFILES =
      """
      shop:
        target: dev
        outputs:
          dev:
            type: athena
            region_name: eu-west-1
            database: awsdatacatalog
            schema: analytics
            work_group: etl
            s3_staging_dir: s3://acme-athena/results/
            s3_data_dir: s3://acme-athena/tables/
            aws_profile_name: shop
      """;

  static final String KEYS =
      """
      [shop]
      aws_access_key_id = AKIAMARKERMARKERMARK
      aws_secret_access_key = MARKERSECRETMARKERSECRETMARKERSECRETMARK
      [anotherprofile]
      aws_access_key_id = AKIAOTHEROTHEROTHERO
      aws_secret_access_key = MARKEROTHER
      """;

  private final Map<String, String> env = new HashMap<>();
  private final SourceText source;
  private boolean whole;
  private Duration timeout = LiveOptions.TIMEOUT;

  private Shop(String profiles, Path home, String url) throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws/credentials"), KEYS);
    source = SourceText.of("profiles.yml", profiles);
    env.put("HOME", home.toString());
    env.put("AWS_EC2_METADATA_DISABLED", "true");
    env.put("AWS_ENDPOINT_URL", url);
  }

  static Shop at(Path home, String url, String profiles) throws IOException {
    return new Shop(profiles, home, url);
  }

  /** Writes and runs a query as well. */
  Shop whole() {
    whole = true;
    return this;
  }

  Shop within(Duration limit) {
    timeout = limit;
    return this;
  }

  Shop variable(String name, String value) {
    env.put(name, value);
    return this;
  }

  /** Asks about every target. */
  List<Account> accounts() {
    LintOptions options = LintOptions.defaults();
    List<Target> targets =
        LiveTargets.of(
            source,
            Schema.project(options.dialect(), options.version()),
            env,
            Optional.empty(),
            Optional.empty());
    try (LiveChecks checks = LiveChecks.open(new LiveOptions(env, timeout, whole, whole))) {
      return checks.check(targets, Progress.NONE, new Cancel());
    }
  }

  /** Returns the answer to a question about the only target. */
  Answer answer(Question question) {
    return accounts().get(0).checks(question).findFirst().orElseThrow().answer();
  }

  /** Asks, and lints with the answers. */
  Report report() {
    return Linter.of(LintOptions.defaults())
        .lint(source, Neighbours.NONE, new Accounts(accounts()));
  }

  /** Returns the names of the rules that have something to say, above advice. */
  List<String> rules() {
    return report().diagnostics().stream().map(Diagnostic::rule).toList();
  }
}
