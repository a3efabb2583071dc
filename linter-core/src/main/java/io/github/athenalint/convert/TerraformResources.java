package io.github.athenalint.convert;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes settings as resources of the Terraform provider {@code dbt-labs/dbtcloud}. Secrets of the
 * credential are ephemeral variables that go into write-only attributes, so that neither the file
 * nor the state holds them.
 */
final class TerraformResources {

  private static final String LABEL = "athena";

  private final Settings settings;
  private final Names names;
  private final Notes notes;
  private final Map<String, Map<String, Datum>> variables = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder();

  TerraformResources(Settings settings, Names names, Notes notes) {
    this.settings = settings;
    this.names = names;
    this.notes = notes;
  }

  String text() {
    new TerraformLimits(settings, notes).apply();
    if (!names.target().equals("default")) {
      notes.add("the name of the target is not carried: Terraform makes it `default`");
    }
    Datum project =
        names
            .project()
            .map(Datum::of)
            .orElseGet(() -> variable("dbt_project_id", "Project on the dbt platform", "number"));
    Map<String, Datum> connection = connection();
    Map<String, Datum> credential = credential(project);
    out.append("# Needs Terraform 1.11 or newer and the provider dbt-labs/dbtcloud.\n");
    variables.forEach((name, body) -> block("variable " + HclText.quoted(name), body));
    resource("dbtcloud_global_connection", connection);
    resource("dbtcloud_athena_credential", credential);
    Map<String, Datum> attributes = settings.of(Place.EXTENDED_ATTRIBUTES);
    if (!attributes.isEmpty()) {
      Map<String, Datum> body = new LinkedHashMap<>();
      body.put("project_id", project);
      String encoded = HclText.value(new Datum.Members(attributes), "  ");
      body.put("extended_attributes", new Datum.Code("jsonencode(" + encoded + ")"));
      resource("dbtcloud_extended_attributes", body);
    }
    resource("dbtcloud_profile", profile(project, !attributes.isEmpty()));
    return out.toString();
  }

  private Map<String, Datum> connection() {
    Missing.fill(settings, field -> field.secret() ? Datum.NOTHING : lacking(field));
    Map<String, Datum> body = new LinkedHashMap<>();
    body.put("name", Datum.of(names.connection()));
    body.put("athena", new Datum.Members(settings.of(Place.CONNECTION)));
    return body;
  }

  private Datum lacking(Field field) {
    String name = LABEL + "_" + field.name();
    notes.add(lacking(field, name));
    return variable(name, field.title(), "string");
  }

  private static String lacking(Field field, String name) {
    return "the platform requires `"
        + field.name()
        + "`, which the target lacks: set `TF_VAR_"
        + name
        + "`";
  }

  private Map<String, Datum> credential(Datum project) {
    Map<String, Datum> body = new LinkedHashMap<>();
    body.put("project_id", project);
    for (Field field : Schema.section(Place.CREDENTIAL).fields()) {
      if (field.secret()) {
        body.put(field.name() + "_wo", secret(field));
        body.put(field.name() + "_wo_version", Datum.of(1));
      } else {
        settings
            .get(Place.CREDENTIAL, field.name())
            .ifPresent(datum -> body.put(field.name(), datum));
      }
    }
    return body;
  }

  private Datum secret(Field field) {
    String name = LABEL + "_" + field.name();
    Datum read = variable(name, field.title(), "string");
    variables.getOrDefault(name, Map.of()).put("ephemeral", new Datum.Truth(true));
    boolean lacking = settings.get(Place.CREDENTIAL, field.name()).isEmpty();
    notes.add(
        lacking
            ? lacking(field, name)
            : "`" + field.name() + "` is a write-only variable: set `TF_VAR_" + name + "`");
    return read;
  }

  private Datum variable(String name, String description, String type) {
    Map<String, Datum> body = new LinkedHashMap<>();
    body.put("description", Datum.of(description));
    body.put("type", new Datum.Code(type));
    variables.put(name, body);
    return new Datum.Code("var." + name);
  }

  private Map<String, Datum> profile(Datum project, boolean attributes) {
    Map<String, Datum> body = new LinkedHashMap<>();
    body.put("project_id", project);
    body.put("key", Datum.of(names.profileKey()));
    body.put("connection_id", reference("global_connection", "id"));
    body.put("credentials_id", reference("athena_credential", "credential_id"));
    if (attributes) {
      body.put(
          "extended_attributes_id", reference("extended_attributes", "extended_attributes_id"));
    }
    return body;
  }

  private static Datum reference(String resource, String attribute) {
    return new Datum.Code("dbtcloud_" + resource + "." + LABEL + "." + attribute);
  }

  private void resource(String type, Map<String, Datum> body) {
    block("resource " + HclText.quoted(type) + " " + HclText.quoted(LABEL), body);
  }

  private void block(String head, Map<String, Datum> body) {
    out.append('\n').append(head).append(" {\n").append(HclText.body(body, "  ")).append("}\n");
  }
}
