package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import io.github.athenalint.schema.Violation.Keyword;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value;
import java.util.List;

/** An endpoint is no URL. */
public final class EndpointUrlInvalid implements Rule.OfSchema {

  private static final RuleInfo INFO =
      RuleInfo.of("endpoint-url-invalid", Severity.ERROR, Category.LOCATIONS);

  private static final Regex SCHEME = Regex.of("(?i)https?://");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean claims(Violation violation) {
    return violation.keyword() == Keyword.PATTERN
        && violation.field().filter(field -> field.shape() == Shape.URL).isPresent();
  }

  @Override
  public void check(List<Violation> violations, Target target, Schema schema, Findings findings) {
    for (Violation violation : violations) {
      String key = violation.field().map(Field::name).orElse("");
      findings
          .at(violation, "`" + key + "` " + mistake(violation.value()))
          .help("write a scheme and a host, such as `http://localhost:4566`")
          .fix(
              violation
                  .value()
                  .asText()
                  .filter(text -> text.startsWith("localhost") || text.startsWith("127.0.0.1"))
                  .flatMap(text -> Rewrite.value(violation.value().node(), "http://" + text))
                  .map(edit -> Fix.safe("add `http://`", edit)));
    }
  }

  private static String mistake(Value value) {
    String begin =
        value instanceof Value.Unknown unknown ? unknown.prefix() : value.asText().orElse("");
    boolean scheme = SCHEME.matcher(begin).lookingAt();
    if (begin.isEmpty()) {
      return "holds a tab or a line break";
    }
    return scheme ? "names no host that can exist" : "does not begin with `https://` or `http://`";
  }
}
