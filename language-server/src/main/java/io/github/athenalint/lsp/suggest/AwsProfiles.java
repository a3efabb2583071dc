package io.github.athenalint.lsp.suggest;

import io.github.athenalint.text.Regex;
import io.github.athenalint.workspace.DbtFiles;
import io.github.athenalint.workspace.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** The profiles of the shared AWS configuration: their names, and nothing else of it. */
final class AwsProfiles {

  private static final Regex SECTION = Regex.of("(?m)^\\[\\s*([^\\]\\r\\n]+?)\\s*\\]");

  private static final Regex SPACE = Regex.of("\\s+");

  private AwsProfiles() {}

  /** Returns the names, {@code default} first. */
  static List<String> names(Map<String, String> env, Disk disk) {
    TreeSet<String> names = new TreeSet<>();
    sections("AWS_SHARED_CREDENTIALS_FILE", "credentials", env, disk).forEach(names::add);
    for (String section : sections("AWS_CONFIG_FILE", "config", env, disk)) {
      String[] words = SPACE.pattern().split(section, 2);
      if (section.equals("default")) {
        names.add(section);
      } else if (words.length == 2 && words[0].equals("profile")) {
        names.add(words[1].replace("\"", "").replace("'", ""));
      }
    }
    List<String> ordered = new ArrayList<>(names);
    if (ordered.remove("default")) {
      ordered.add(0, "default");
    }
    return ordered;
  }

  private static List<String> sections(
      String variable, String file, Map<String, String> env, Disk disk) {
    Optional<Path> home = DbtFiles.home(env);
    Optional<Path> path =
        Optional.ofNullable(env.get(variable))
            .filter(set -> !set.isEmpty())
            .flatMap(set -> path(set, home))
            .or(() -> home.map(folder -> folder.resolve(".aws").resolve(file)));
    List<String> sections = new ArrayList<>();
    try {
      if (path.isPresent() && disk.isFile(path.get())) {
        String text = new String(disk.read(path.get()), StandardCharsets.UTF_8);
        Matcher section = SECTION.matcher(text);
        while (section.find()) {
          sections.add(section.group(1));
        }
      }
    } catch (IOException unreadable) {
      // Nobody asked for the file: without it there are no names.
    }
    return sections;
  }

  private static Optional<Path> path(String text, Optional<Path> home) {
    try {
      return text.startsWith("~/") && home.isPresent()
          ? Optional.of(home.get().resolve(text.substring(2)))
          : Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException odd) {
      return Optional.empty();
    }
  }
}
