package io.github.athenalint.cli.fields;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.athenalint.cli.report.Json;
import io.github.athenalint.rule.RuleDoc;
import io.github.athenalint.schema.Choice;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.ValueType;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The reference as JSON, version 1. */
final class FieldJson {

  private FieldJson() {}

  static String document(Schema schema, List<Entry> entries) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeNumberField("version", 1);
          json.writeStringField("dialect", schema.dialect().name().toLowerCase(Locale.ROOT));
          json.writeStringField("adapterVersion", schema.version().toString());
          json.writeArrayFieldStart("fields");
          for (Entry entry : entries) {
            entry(json, entry);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void entry(JsonGenerator json, Entry entry) throws IOException {
    Field field = entry.field();
    json.writeStartObject();
    json.writeStringField("name", field.name());
    json.writeStringField("title", field.title());
    json.writeStringField("description", field.description());
    json.writeBooleanField("required", field.required());
    shape(json, field);
    json.writeStringField("expects", field.expects());
    texts(json, "examples", Wording.examples(field));
    choices(json, field);
    texts(json, "keys", field.keys().stream().sorted().toList());
    json.writeStringField("since", field.since().map(Object::toString).orElse(null));
    changes(json, entry);
    json.writeStringField("place", word(field.place()));
    texts(json, "lookAlikes", field.lookAlikes());
    json.writeStringField("inEffectWith", field.inEffectWith().orElse(null));
    json.writeBooleanField("secret", field.secret());
    readers(json, entry);
    mistakes(json, entry);
    texts(json, "sources", field.sources());
    json.writeEndObject();
  }

  private static void shape(JsonGenerator json, Field field) throws IOException {
    texts(json, "types", field.types().stream().sorted().map(FieldJson::type).toList());
    json.writeFieldName("default");
    Object standard = field.defaultValue().orElse(null);
    if (standard instanceof Long number) {
      json.writeNumber(number);
    } else if (standard instanceof Double number) {
      json.writeNumber(number);
    } else if (standard instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString((String) standard);
    }
  }

  private static void choices(JsonGenerator json, Field field) throws IOException {
    json.writeArrayFieldStart("values");
    for (Choice choice : field.choices()) {
      json.writeStartObject();
      json.writeStringField("value", choice.text());
      json.writeStringField("description", choice.description());
      json.writeBooleanField("valid", choice.valid());
      json.writeStringField("replacement", choice.replacement().orElse(null));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void changes(JsonGenerator json, Entry entry) throws IOException {
    json.writeArrayFieldStart("changes");
    for (Change change : entry.changes()) {
      json.writeStartObject();
      json.writeStringField("version", change.version().toString());
      json.writeStringField("change", change.what());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void readers(JsonGenerator json, Entry entry) throws IOException {
    json.writeObjectFieldStart("dialects");
    for (Reader reader : entry.readers()) {
      json.writeObjectFieldStart(reader.key());
      json.writeStringField("standing", reader.standing());
      if (reader.takes()) {
        shape(json, reader.field().orElseThrow());
        texts(json, "aliases", reader.field().orElseThrow().aliases());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void mistakes(JsonGenerator json, Entry entry) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Mistake mistake : entry.mistakes()) {
      json.writeStartObject();
      json.writeStringField("name", mistake.name());
      json.writeStringField("severity", mistake.severity().word());
      json.writeStringField("example", mistake.example().orElse(null));
      texts(json, "dialects", mistake.readers().stream().sorted().map(FieldJson::word).toList());
      json.writeStringField("message", mistake.message());
      json.writeStringField("url", RuleDoc.url(mistake.name()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String name, Collection<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static String type(ValueType type) {
    return switch (type) {
      case TEXT -> "string";
      case FLOAT -> "number";
      case MAPPING -> "object";
      case LIST -> "array";
      case INTEGER, BOOLEAN, NULL -> word(type);
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
