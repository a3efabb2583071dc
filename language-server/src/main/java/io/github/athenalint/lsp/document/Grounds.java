package io.github.athenalint.lsp.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What an editor says of itself and of where it works.
 *
 * @param env the environment variables
 * @param folders the folders that are open in the editor
 * @param folder what paths are relative to that belong to none of them
 * @param client what the editor can
 * @param settings what the editor is set to
 */
public record Grounds(
    Map<String, String> env, List<Path> folders, Path folder, Client client, Settings settings) {

  /** Copies the collections. */
  public Grounds {
    env = Map.copyOf(env);
    folders = List.copyOf(folders);
  }

  /** Returns the same with other settings. */
  public Grounds with(Settings other) {
    return new Grounds(env, folders, folder, client, other);
  }

  /** Returns the same with other folders. */
  public Grounds with(List<Path> others) {
    return new Grounds(env, others, folder, client, settings);
  }
}
