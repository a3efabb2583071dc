package io.github.athenalint.rules;

import io.github.athenalint.jinja.Template;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Scalar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The id of an access key does not look like one. */
public final class AccessKeyFormat implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("access-key-format", Severity.WARNING, Category.SECURITY).about(KeyPair.ID);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    Optional<Value> id = target.value(KeyPair.ID);
    Optional<String> text = id.flatMap(AccessKeyFormat::written);
    if (text.filter(AccessKeyFormat::isWrong).isPresent()
        && target.member("endpoint_url").isEmpty()) {
      findings
          .at(
              id.orElseThrow().node().span(),
              meant(text.get())
                  .map(what -> "this is " + what + ", not the id of an access key")
                  .orElse("this is no id of an access key"))
          .key(KeyPair.ID)
          .help("an id has 20 capital letters and digits, and begins with `AKIA` or `ASIA`");
    }
  }

  /** Returns the text of a value that is meant as it stands. */
  private static Optional<String> written(Value value) {
    return value.node().target() instanceof Scalar scalar && !Template.isTemplate(scalar.text())
        ? value
            .asText()
            .filter(text -> !text.isBlank() && !PublishedKey.is(text))
            .filter(text -> Placeholder.in(text).isEmpty())
            .filter(text -> !STANDINS.contains(text.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static boolean isWrong(String text) {
    boolean mutilated = BEGINNING.matcher(text).lookingAt() && !KEY.matches(text);
    return mutilated || !POSSIBLE.matches(text) || meant(text).isPresent();
  }

  private static final Regex BEGINNING = Regex.of("(?i)A[KS]IA");

  private static final Regex KEY = Regex.of("(?:AKIA|ASIA)[A-Z0-9]{16}");

  /** What the API of IAM takes. */
  private static final Regex POSSIBLE = Regex.of("\\w{16,128}");

  private static final Regex SECRET = Regex.of("[A-Za-z0-9/+]{40}");

  /** What people write where nobody looks at the key. */
  private static final Set<String> STANDINS =
      Set.of("test", "testing", "dummy", "fake", "foo", "none", "mock", "localstack", "minio");

  private static final Map<String, String> OTHERS =
      Map.of(
          "AROA", "the id of a role",
          "AIDA", "the id of a user",
          "AIPA", "the id of an instance profile",
          "AGPA", "the id of a group",
          "ANPA", "the id of a policy",
          "APKA", "the id of a public key",
          "ASCA", "the id of a certificate");

  /** Returns what a text certainly is instead. */
  private static Optional<String> meant(String text) {
    if (SECRET.matches(text)) {
      return Optional.of("a secret by its length");
    }
    return text.length() >= 16 && POSSIBLE.matches(text)
        ? Optional.ofNullable(OTHERS.get(text.substring(0, 4)))
        : Optional.empty();
  }
}
