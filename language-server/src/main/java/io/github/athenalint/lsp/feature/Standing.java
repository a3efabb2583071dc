package io.github.athenalint.lsp.feature;

import com.google.gson.JsonObject;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.value.Dialect;
import java.util.Locale;
import java.util.Optional;

/**
 * What a document is taken for, and what holds for it: for the status line of an editor. {@code
 * kind} is a word for programs, {@code note} a line for people, and {@code rows} are the names and
 * values of a table in Markdown.
 */
public final class Standing {

  /** The command that asks for it, with the URI of a document. */
  public static final String STATUS = "athena-lint.status";

  private final Snapshot snapshot;
  private final LintOptions options;

  private Standing(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.options = snapshot.options();
  }

  /** Returns what there is to say of a document. */
  public static JsonObject of(Snapshot snapshot) {
    return new Standing(snapshot).written();
  }

  private JsonObject written() {
    Optional<String> obstacle = snapshot.obstacle();
    JsonObject rows = new JsonObject();
    rows.addProperty("Taken for", takenFor());
    obstacle.ifPresent(why -> rows.addProperty("Not checked", why));
    schema().ifPresent(name -> rows.addProperty("Read by", reader()));
    schema().ifPresent(name -> rows.addProperty("Rules", "preset " + code(word(options.preset()))));
    rows.addProperty(
        "Configuration",
        snapshot.configuration().map(Standing::code).orElse("none from its folder upwards"));
    schema().ifPresent(name -> rows.addProperty("Schema", code(name)));
    JsonObject standing = new JsonObject();
    standing.addProperty("kind", word(snapshot.kind()));
    standing.addProperty(
        "note", obstacle.orElse(schema().isPresent() ? "read by " + reader() : takenFor()));
    standing.add("rows", rows);
    return standing;
  }

  private String takenFor() {
    return switch (snapshot.kind()) {
      case PROFILES -> "dbt profiles";
      case PLATFORM -> "settings of the dbt platform";
      case PROJECT -> "a dbt project: only what it and its profiles tell together is checked";
      case CONFIGURATION -> "the configuration of athena-lint";
      case OTHER -> "something else, of which nothing is said";
    };
  }

  private String reader() {
    return switch (options.dialect()) {
      case CORE -> "dbt Core with dbt-athena " + options.version();
      case PLATFORM -> "the dbt platform";
      case FUSION -> "dbt Fusion";
    };
  }

  /** Returns the published schema that says of such a document what a schema can say. */
  private Optional<String> schema() {
    boolean fusion = options.dialect() == Dialect.FUSION;
    return switch (snapshot.kind()) {
      case PROFILES -> Optional.of(fusion ? "profiles-fusion" : "profiles-core");
      case PLATFORM -> Optional.of("platform-document");
      case CONFIGURATION, PROJECT, OTHER -> Optional.empty();
    };
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
