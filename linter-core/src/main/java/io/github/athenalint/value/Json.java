package io.github.athenalint.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code fromjson} and {@code tojson} give: {@code json.loads} and {@code json.dumps}. */
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int LONGEST = 1000;

  /** Python takes these words for numbers. */
  private static final Regex OWN_WORDS = Regex.of("NaN|Infinity");

  private Json() {}

  /** Returns which of the two a call is of, if it has the arguments for it. */
  static Optional<String> called(Expr.Call call) {
    int count = call.arguments().positional().size();
    return !call.arguments().isPlain() || count == 0
        ? Optional.empty()
        : Stream.of("fromjson", "tojson")
            .filter(call::isOf)
            .filter(name -> count == 1 || (count == 2 && name.equals("fromjson")))
            .findFirst();
  }

  /** Makes such a call. */
  static Seen call(Expr.Call call, List<Seen> given) {
    Seen fallback = given.size() > 1 ? given.get(1) : Fixed.NIL;
    return call.isOf("fromjson") ? read(given.get(0), fallback) : write(given.get(0));
  }

  /** Reads a text; of one that is no JSON dbt makes the default. */
  private static Seen read(Seen argument, Seen fallback) {
    if (!(argument instanceof Seen.Str known)) {
      if (argument instanceof Seen.Opaque) {
        return Fixed.ANYTHING;
      }
      throw EvaluationFailure.other(
          "the JSON object must be str, bytes or bytearray, not " + Operators.typeName(argument));
    }
    String text = known.text();
    if (text.length() > LONGEST || OWN_WORDS.isIn(text)) {
      return Fixed.ANYTHING;
    }
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken first = parser.nextToken();
      Seen value = first == null ? fallback : value(parser);
      return parser.nextToken() == null ? value : fallback;
    } catch (StreamConstraintsException tooMuch) {
      return Fixed.ANYTHING;
    } catch (IOException noJson) {
      return fallback;
    }
  }

  private static Seen value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> Seen.of(parser.getText());
      case VALUE_NUMBER_INT -> new Seen.Num(Python.narrow(parser.getBigIntegerValue()));
      case VALUE_NUMBER_FLOAT -> new Seen.Num(Double.parseDouble(parser.getText()));
      case VALUE_TRUE -> Seen.of(true);
      case VALUE_FALSE -> Seen.of(false);
      default -> Fixed.NIL;
    };
  }

  private static Seen items(JsonParser parser) throws IOException {
    List<Seen> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Seen.Items(items, false);
  }

  private static Seen fields(JsonParser parser) throws IOException {
    Map<String, Seen> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return new Seen.Fields(fields);
  }

  /** Writes a value; where it is not wholly known, only that it is a text. */
  private static Seen write(Seen argument) {
    Optional<Seen.Undefined> undefined = Joining.undefined(argument);
    if (undefined.isPresent()) {
      throw EvaluationFailure.other("Object of type Undefined is not JSON serializable");
    }
    Optional<String> written = written(argument);
    if (written.isPresent()) {
      return Seen.of(written.get());
    }
    return argument instanceof Seen.Opaque && argument.other()
        ? Fixed.ANYTHING
        : Seen.Opaque.of(ValueType.TEXT);
  }

  private static Optional<String> written(Seen value) {
    if (value instanceof Seen.Str known) {
      return quoted(known.text());
    }
    if (value instanceof Seen.Num known) {
      boolean special = known.number() instanceof Double real && !Double.isFinite(real);
      return special ? Optional.empty() : Joining.representation(value);
    }
    if (value instanceof Seen.Truth known) {
      return Optional.of(known.truth() ? "true" : "false");
    }
    if (value instanceof Seen.Nil) {
      return Optional.of("null");
    }
    if (value instanceof Seen.Items known) {
      return listed(Lists.map(known.items(), Json::written)).map(inner -> "[" + inner + "]");
    }
    if (value instanceof Seen.Fields known) {
      List<Optional<String>> pairs = new ArrayList<>();
      known
          .fields()
          .forEach(
              (name, item) ->
                  pairs.add(
                      quoted(name).flatMap(key -> written(item).map(text -> key + ": " + text))));
      return listed(pairs).map(inner -> "{" + inner + "}");
    }
    return Optional.empty();
  }

  private static Optional<String> listed(List<Optional<String>> parts) {
    return Lists.all(parts, Optional::isPresent)
        ? Optional.of(String.join(", ", parts.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  /** What needs an escape is not followed. */
  private static Optional<String> quoted(String text) {
    boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 127 && c != '"' && c != '\\');
    return plain ? Optional.of('"' + text + '"') : Optional.empty();
  }
}
