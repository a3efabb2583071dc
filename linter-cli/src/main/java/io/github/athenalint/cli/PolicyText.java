package io.github.athenalint.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.athenalint.cli.report.Json;
import io.github.athenalint.live.IamPolicy;
import java.io.IOException;
import java.util.List;

/** Writes a policy as IAM wants it. */
final class PolicyText {

  private static final String VERSION = "2012-10-17";

  private PolicyText() {}

  static String of(IamPolicy policy) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeStringField("Version", VERSION);
          json.writeArrayFieldStart("Statement");
          for (IamPolicy.Statement statement : policy.statements()) {
            json.writeStartObject();
            json.writeStringField("Effect", "Allow");
            list(json, "Action", statement.actions());
            list(json, "Resource", statement.resources());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void list(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
