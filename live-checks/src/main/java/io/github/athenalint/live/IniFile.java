package io.github.athenalint.live;

import io.github.athenalint.text.Regex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * An INI file as Python's {@code RawConfigParser} reads it, which is how boto3 reads the shared
 * configuration: keys in any case, {@code =} or {@code :}, values that go on in indented lines,
 * nothing twice.
 */
final class IniFile {

  private static final Regex SECTION = Regex.of("\\[(.+)\\]");
  private static final Regex OPTION = Regex.of("(.*?)\\s*[=:]\\s*(.*)$");
  private static final String DEFAULTS = "DEFAULT";

  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private Optional<Map<String, String>> section = Optional.empty();
  private String option = "";
  private int indent;

  private IniFile() {}

  /** A file that boto3 stops at. */
  static final class Unreadable extends Exception {

    Unreadable(int line, String why) {
      super("line " + line + " " + why, null, false, false);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  /** Returns the sections of a text, each with its options in lowercase letters. */
  static Map<String, Map<String, String>> parse(String text) throws Unreadable {
    IniFile file = new IniFile();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      file.read(lines.get(i), i + 1);
    }
    return file.finished();
  }

  private void read(String line, int number) throws Unreadable {
    String value = line.strip();
    boolean comment = value.startsWith("#") || value.startsWith(";");
    if (comment || value.isEmpty()) {
      if (!comment) {
        append("");
      }
      return;
    }
    int here = line.indexOf(value.charAt(0));
    if (section.isPresent() && !option.isEmpty() && here > indent) {
      append(value);
      return;
    }
    indent = here;
    Matcher header = SECTION.matcher(value);
    if (header.lookingAt()) {
      begin(header.group(1), number);
    } else if (section.isEmpty()) {
      throw new Unreadable(number, "stands before the first section");
    } else {
      set(value, number);
    }
  }

  private void begin(String name, int number) throws Unreadable {
    if (sections.containsKey(name) && !name.equals(DEFAULTS)) {
      throw new Unreadable(number, "begins a section that is there already");
    }
    Map<String, String> fresh = sections.computeIfAbsent(name, any -> new LinkedHashMap<>());
    section = Optional.of(fresh);
    option = "";
  }

  private void set(String line, int number) throws Unreadable {
    Matcher parts = OPTION.matcher(line);
    Map<String, String> here = section.orElseThrow();
    if (!parts.matches() || parts.group(1).isEmpty()) {
      throw new Unreadable(number, "is no key with a value");
    }
    option = parts.group(1).toLowerCase(Locale.ROOT);
    if (here.putIfAbsent(option, parts.group(2)) != null) {
      throw new Unreadable(number, "sets a key that is set already");
    }
  }

  private void append(String line) {
    if (!option.isEmpty()) {
      section.ifPresent(here -> here.merge(option, "\n" + line, String::concat));
    }
  }

  private Map<String, Map<String, String>> finished() {
    Map<String, String> defaults = Optional.ofNullable(sections.remove(DEFAULTS)).orElse(Map.of());
    for (Map<String, String> each : sections.values()) {
      each.replaceAll((key, value) -> value.stripTrailing());
      defaults.forEach(each::putIfAbsent);
    }
    return sections;
  }
}
