package io.github.athenalint.workspace;

import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.text.Lists;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What dbt calls its files, and where it looks for them. */
public final class DbtFiles {

  /** What the file of the profiles is called. */
  public static final String PROFILES = "profiles.yml";

  /** What people call the file of the profiles by mistake, so that dbt does not find it. */
  public static final Set<String> MISNAMED = Set.of("profiles.yaml", "profile.yml", "profile.yaml");

  /** What the file of a project is called. */
  public static final String PROJECT = ProjectFile.NAME;

  /** The variables that name the folder of the profiles, the stronger first. */
  public static final List<String> FOLDER_VARIABLES =
      List.of("DBT_ENGINE_PROFILES_DIR", "DBT_PROFILES_DIR");

  /** Folders whose files are never the user's own, in a readable order. */
  public static final List<String> FOREIGN_FOLDERS =
      List.of(".git", ".venv", "dbt_packages", "node_modules", "target", "venv");

  private DbtFiles() {}

  /** Returns the folder of the user, if the environment tells it. */
  public static Optional<Path> home(Map<String, String> env) {
    return Stream.of("HOME", "USERPROFILE")
        .map(name -> env.getOrDefault(name, ""))
        .filter(home -> !home.isEmpty())
        .findFirst()
        .flatMap(DbtFiles::path);
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException odd) {
      return Optional.empty();
    }
  }

  /** Returns the variable that names the folder of the profiles, if one is set. */
  public static Optional<String> folderVariable(Map<String, String> env) {
    return Lists.first(FOLDER_VARIABLES, name -> !env.getOrDefault(name, "").isEmpty());
  }
}
