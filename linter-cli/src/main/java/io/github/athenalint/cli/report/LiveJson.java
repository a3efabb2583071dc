package io.github.athenalint.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.athenalint.account.Account;
import io.github.athenalint.account.Accounts;
import io.github.athenalint.account.Check;
import java.io.IOException;
import java.util.Map;

/** What AWS answered, for programs. */
final class LiveJson {

  private LiveJson() {}

  static void write(JsonGenerator json, Outcome outcome) throws IOException {
    json.writeArrayFieldStart("live");
    for (Map.Entry<String, Accounts> file : outcome.live().entrySet()) {
      for (Account account : file.getValue().all()) {
        json.writeStartObject();
        json.writeStringField("path", file.getKey());
        json.writeStringField("profile", account.profile());
        json.writeStringField("target", account.target());
        if (account.region().isPresent()) {
          json.writeStringField("region", account.region().get());
        }
        json.writeNumberField("milliseconds", account.took().toMillis());
        json.writeArrayFieldStart("checks");
        for (Check check : account.checks()) {
          check(json, check, Verdict.of(check, account, outcome.diagnostics()));
        }
        json.writeEndArray();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void check(JsonGenerator json, Check check, Verdict verdict) throws IOException {
    json.writeStartObject();
    json.writeStringField("check", check.question().id());
    json.writeStringField("status", verdict.word());
    if (!check.key().isEmpty()) {
      json.writeStringField("key", check.key());
    }
    if (!check.name().isEmpty()) {
      json.writeStringField("name", check.name());
    }
    json.writeStringField("detail", check.answer().words());
    json.writeNumberField("milliseconds", check.took().toMillis());
    json.writeEndObject();
  }
}
