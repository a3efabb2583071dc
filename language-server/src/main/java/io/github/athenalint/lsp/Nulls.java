package io.github.athenalint.lsp;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.jspecify.annotations.Nullable;

/** Writes the nulls that the protocol asks for and the library leaves out. */
final class Nulls implements TypeAdapterFactory {

  private static final Set<Class<?>> WITH_NULLS =
      Set.of(
          WorkspaceFullDocumentDiagnosticReport.class,
          WorkspaceUnchangedDocumentDiagnosticReport.class);

  private Nulls() {}

  static void register(GsonBuilder gson) {
    gson.registerTypeAdapterFactory(new Nulls());
  }

  @Override
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    if (!WITH_NULLS.contains(type.getRawType())) {
      return null;
    }
    TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
    TypeAdapter<JsonElement> tree = gson.getAdapter(JsonElement.class);
    return new TypeAdapter<>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        JsonObject object = plain.toJsonTree(value).getAsJsonObject();
        boolean before = out.getSerializeNulls();
        out.beginObject();
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
          out.setSerializeNulls(member.getKey().equals("version"));
          out.name(member.getKey());
          tree.write(out, member.getValue());
        }
        out.endObject();
        out.setSerializeNulls(before);
      }

      @Override
      public T read(JsonReader in) throws IOException {
        return plain.read(in);
      }
    };
  }
}
