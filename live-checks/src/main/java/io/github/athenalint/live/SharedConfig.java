package io.github.athenalint.live;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shared configuration of AWS as boto3 sees it, from {@code ~/.aws/config} and {@code
 * ~/.aws/credentials}. The SDK for Java reads the same files by other rules, so it never gets to
 * see them.
 *
 * @param profiles every profile with what both files say of it, the credentials before the rest
 * @param config the profiles of the first file alone
 * @param credentials the profiles of the second file alone
 * @param ssoSessions the sign-in sessions
 * @param services the endpoints of services
 * @param problem what boto3 stops at
 */
record SharedConfig(
    Map<String, Map<String, String>> profiles,
    Map<String, Map<String, String>> config,
    Map<String, Map<String, String>> credentials,
    Map<String, Map<String, String>> ssoSessions,
    Map<String, Map<String, String>> services,
    Optional<String> problem) {

  /** Reads both files. */
  static SharedConfig read(Map<String, String> env) {
    try {
      Map<String, Map<String, String>> config = file(env, "AWS_CONFIG_FILE", "config");
      Map<String, Map<String, String>> credentials =
          file(env, "AWS_SHARED_CREDENTIALS_FILE", "credentials");
      Map<String, Map<String, String>> named = named(config, "profile");
      Optional.ofNullable(config.get("default")).ifPresent(own -> named.put("default", own));
      Map<String, Map<String, String>> profiles = new LinkedHashMap<>();
      named.forEach((name, values) -> profiles.put(name, new LinkedHashMap<>(values)));
      credentials.forEach(
          (name, values) ->
              profiles.computeIfAbsent(name, any -> new LinkedHashMap<>()).putAll(values));
      return new SharedConfig(
          profiles,
          named,
          credentials,
          named(config, "sso-session"),
          named(config, "services"),
          Optional.empty());
    } catch (Broken broken) {
      return new SharedConfig(
          Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Optional.of(broken.why()));
    }
  }

  private static final class Broken extends Exception {
    Broken(String why) {
      super(why, null, false, false);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  private static Map<String, Map<String, String>> file(
      Map<String, String> env, String variable, String name) throws Broken {
    String given = env.getOrDefault(variable, "");
    String home = env.getOrDefault("HOME", env.getOrDefault("USERPROFILE", ""));
    String words = given.isEmpty() ? "the file ~/.aws/" + name : "the file of " + variable;
    try {
      Path path = given.isEmpty() ? Path.of(home, ".aws", name) : Path.of(expanded(given, home));
      if (!Files.isRegularFile(path)) {
        return Map.of();
      }
      return IniFile.parse(Files.readString(path, StandardCharsets.UTF_8));
    } catch (IniFile.Unreadable broken) {
      throw new Broken("boto3 stops at " + words + ": " + broken.why());
    } catch (MalformedInputException odd) {
      throw new Broken("boto3 stops at " + words + ": it is no UTF-8");
    } catch (IOException | InvalidPathException broken) {
      throw new Broken(words + " cannot be read");
    }
  }

  private static String expanded(String path, String home) {
    return path.equals("~") || path.startsWith("~/") ? home + path.substring(1) : path;
  }

  /** Returns the sections that are called {@code [kind name]}, the name perhaps quoted. */
  private static Map<String, Map<String, String>> named(
      Map<String, Map<String, String>> sections, String kind) {
    Map<String, Map<String, String>> named = new LinkedHashMap<>();
    sections.forEach(
        (header, values) -> {
          if (header.startsWith(kind)) {
            List<String> words = Shlex.split(header).orElse(List.of());
            if (words.size() == 2) {
              named.put(words.get(1), values);
            }
          }
        });
    return named;
  }

  /** Returns what both files say of a profile. */
  Map<String, String> profile(String name) {
    return profiles.getOrDefault(name, Map.of());
  }

  /**
   * Returns a value of an indented block such as {@code athena =} with {@code endpoint_url} in it.
   */
  static Optional<String> nested(Map<String, String> section, String block, String key) {
    for (String line : section.getOrDefault(block, "").lines().toList()) {
      String[] parts = line.split("=", 2);
      if (parts.length == 2 && parts[0].strip().equals(key)) {
        return Optional.of(parts[1].strip()).filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }
}
