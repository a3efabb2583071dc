package io.github.athenalint.convert;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes settings as one JSON document with three sections. Each section is the body of one call of
 * the platform's API as it is, so that {@code jq .connection} gives what is to be posted; bare keys
 * and values would have to be wrapped by hand, and the form of a credential is long. The linter
 * reads the same document.
 */
final class PlatformPayloads {

  private static final String ADAPTER = "athena_v0";

  private final Settings settings;
  private final Names names;
  private final Notes notes;

  PlatformPayloads(Settings settings, Names names, Notes notes) {
    this.settings = settings;
    this.names = names;
    this.notes = notes;
  }

  String text() {
    Missing.fill(settings, this::substitute);
    Map<String, Datum> sections = new LinkedHashMap<>();
    sections.put("connection", connection());
    sections.put("credentials", credentials());
    Map<String, Datum> attributes = settings.of(Place.EXTENDED_ATTRIBUTES);
    if (!attributes.isEmpty()) {
      Map<String, Datum> body = new LinkedHashMap<>();
      body.put("account_id", account());
      body.put("project_id", project());
      body.put("state", Datum.of(1));
      body.put("extended_attributes", new Datum.Members(attributes));
      sections.put("extended_attributes", new Datum.Members(body));
    }
    noteIds();
    return JsonText.of(new Datum.Members(sections));
  }

  private Datum substitute(Field field) {
    if (field.secret()) {
      String variable = Names.secretVariable(field);
      notes.add(
          "the platform requires `"
              + field.name()
              + "`, which the target lacks: the result reads `"
              + variable
              + "`, set it there");
      return Datum.of(Variables.reading(variable));
    }
    notes.add("the platform requires `" + field.name() + "`, which the target lacks: add it");
    return Datum.NOTHING;
  }

  private Datum connection() {
    Map<String, Datum> body = new LinkedHashMap<>();
    body.put("account_id", account());
    body.put("name", Datum.of(names.connection()));
    body.put("adapter_version", Datum.of(ADAPTER));
    body.put("config", new Datum.Members(settings.of(Place.CONNECTION)));
    return new Datum.Members(body);
  }

  /** Threads stand beside the details; the API asks for them. */
  private Datum credentials() {
    Map<String, Datum> body = new LinkedHashMap<>();
    body.put("account_id", account());
    body.put("project_id", project());
    body.put("type", Datum.of("adapter"));
    body.put("state", Datum.of(1));
    body.put("threads", threads());
    body.put("target_name", Datum.of(names.target()));
    body.put("adapter_version", Datum.of(ADAPTER));
    Map<String, Datum> details = new LinkedHashMap<>();
    details.put("fields", form());
    details.put("field_order", Datum.NOTHING);
    body.put("credential_details", new Datum.Members(details));
    return new Datum.Members(body);
  }

  private Datum threads() {
    return settings
        .get(Place.CREDENTIAL, Names.THREADS)
        .orElseGet(
            () -> {
              notes.add("`threads` of the credential is 1, as in dbt: the API requires a number");
              return Datum.of(1);
            });
  }

  /** The form as the Terraform provider of the platform sends it. */
  private Datum form() {
    Map<String, Datum> form = new LinkedHashMap<>();
    form.put(
        "auth_type", entry("Authentication method", "hidden", false, false, Datum.of("iam_user")));
    for (Field field : Schema.section(Place.CREDENTIAL).fields()) {
      Optional<Datum> value =
          settings
              .get(Place.CREDENTIAL, field.name())
              .filter(given -> !field.name().equals(Names.THREADS));
      form.put(
          field.name(),
          entry(
              field.title(),
              field.types().contains(ValueType.INTEGER) ? "number" : "text",
              field.secret(),
              field.required(),
              value.orElse(Datum.NOTHING)));
    }
    return new Datum.Members(form);
  }

  private static Datum entry(
      String label, String type, boolean encrypt, boolean required, Datum value) {
    Map<String, Datum> metadata = new LinkedHashMap<>();
    metadata.put("label", Datum.of(label));
    metadata.put("description", Datum.of(""));
    metadata.put("field_type", Datum.of(type));
    metadata.put("encrypt", new Datum.Truth(encrypt));
    metadata.put("overrideable", new Datum.Truth(false));
    metadata.put("validation", new Datum.Members(Map.of("required", new Datum.Truth(required))));
    Map<String, Datum> entry = new LinkedHashMap<>();
    entry.put("metadata", new Datum.Members(metadata));
    entry.put("value", value);
    return new Datum.Members(entry);
  }

  private Datum account() {
    return names.account().map(Datum::of).orElse(Datum.of("<account id>"));
  }

  private Datum project() {
    return names.project().map(Datum::of).orElse(Datum.of("<project id>"));
  }

  private void noteIds() {
    if (names.account().isEmpty() || names.project().isEmpty()) {
      notes.add(
          "replace `<account id>` and `<project id>` by your numbers, or give them as options");
    }
  }
}
