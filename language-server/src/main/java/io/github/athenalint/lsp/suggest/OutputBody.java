package io.github.athenalint.lsp.suggest;

import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.FusionSupport;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Dialect;
import java.util.List;
import java.util.Set;

/**
 * A whole Athena output to fill in.
 *
 * @param schema which fields it may have
 * @param isFull whether it has what most projects want in the end, and not only what dbt asks for
 */
record OutputBody(Schema schema, boolean isFull) {

  /** Older adapters ask for the first, and without it the workgroup has to say where results go. */
  private static final Set<String> MINIMAL = Set.of("s3_staging_dir", "threads");

  private static final Set<String> FULL =
      Set.of("work_group", "s3_data_dir", "s3_data_naming", "num_retries", "aws_profile_name");

  /** Returns the output, its first line where the cursor is. */
  Snippet output(String name) {
    Snippet body = Snippet.of("").linked("target", name).text(":");
    for (Field field : fields()) {
      body = body.text("\n  " + field.name() + ": ").then(value(field));
    }
    return body;
  }

  private static Snippet value(Field field) {
    Snippet empty = Snippet.of("");
    return switch (field.shape()) {
      case REGION -> empty.slot("eu-west-1");
      case WORKGROUP -> empty.slot("primary");
      case AWS_PROFILE -> empty.slot("default");
      case LOWERCASE_NAME -> empty.slot("analytics");
      case COUNT -> empty.slot(field.name().equals("threads") ? "4" : "5");
      default -> FieldBody.of(field);
    };
  }

  private List<Field> fields() {
    return schema.fields().stream().filter(this::isWanted).toList();
  }

  private boolean isWanted(Field field) {
    boolean refused =
        schema.dialect() == Dialect.FUSION && field.fusion() != FusionSupport.SUPPORTED;
    return !refused
        && (field.required()
            || field.shape() == Shape.ADAPTER
            || MINIMAL.contains(field.name())
            || (isFull && FULL.contains(field.name())));
  }

  /** Returns a profile with one output. */
  Snippet profile(String name) {
    return Snippet.of("")
        .slot(name)
        .text(":\n  target: ")
        .linked("target", "dev")
        .text("\n  outputs:\n    ")
        .then(output("dev").laidOut("    ", "\n"));
  }
}
