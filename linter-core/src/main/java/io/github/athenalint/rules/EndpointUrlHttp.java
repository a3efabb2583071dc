package io.github.athenalint.rules;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Regex;
import java.net.URI;
import java.util.Optional;

/** Queries travel in the clear. */
public final class EndpointUrlHttp implements Rule.OfTarget {

  private static final RuleInfo INFO =
      RuleInfo.of("endpoint-url-http", Severity.WARNING, Category.SECURITY).about("endpoint_url");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    target
        .member("endpoint_url")
        .filter(member -> schema.field(member.name()).isPresent())
        .filter(
            member ->
                member
                    .value()
                    .asText()
                    .flatMap(EndpointUrlHttp::host)
                    .filter(host -> !NEAR.matches(host))
                    .isPresent())
        .ifPresent(
            member ->
                findings
                    .at(
                        member.value().node().span(),
                        "queries and results travel unencrypted to this host")
                    .key(member.name())
                    .help("write `https://`")
                    .fix(
                        member
                            .value()
                            .asText()
                            .flatMap(
                                url ->
                                    Rewrite.value(
                                        member.value().node(),
                                        "https" + url.substring(SCHEME.length() - "://".length())))
                            .map(edit -> Fix.unsafe("write `https://`", edit))));
  }

  private static final String SCHEME = "http://";

  /** This machine, its neighbours, and names that only they know. */
  private static final Regex NEAR =
      Regex.of(
          "(?i)[^.]*|.*\\.(?:local|localhost|internal|test|localstack\\.cloud)|(?:127|10|192\\.168|169\\.254)\\..*"
              + "|172\\.(?:1[6-9]|2[0-9]|3[01])\\..*");

  private static Optional<String> host(String url) {
    if (!url.startsWith(SCHEME)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(URI.create(url).getHost());
    } catch (IllegalArgumentException notAnUri) {
      return Optional.empty();
    }
  }
}
