package io.github.athenalint.workspace;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.github.athenalint.profile.Crew;
import io.github.athenalint.workspace.GitIgnores.Ignored;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Finds files below a folder, but none that git ignores and none behind a link to a folder. The
 * folders of one depth are looked at together, and shared among the processors where there are
 * many.
 */
public final class Walk {

  /** From so many folders on it pays to share them. */
  private static final int MANY = 32;

  /** After so many folders it is counted what was seen. */
  private static final int ROUND = 5000;

  private static final Set<String> FOREIGN = Set.copyOf(DbtFiles.FOREIGN_FOLDERS);

  private final Request request;
  private final Found found = new Found();
  private int seen;

  private Walk(Request request) {
    this.request = request;
  }

  /**
   * What is looked for.
   *
   * @param top the folder to look below, absolute and without dots; a link is followed
   * @param wanted tells whether a file is wanted by its path and its name; asked by any thread
   * @param naming returns what a file is called in messages; asked by any thread
   * @param thorough whether to look into ignored folders too, to tell what is there
   * @param most after so many files and folders nothing more is looked for
   */
  public record Request(
      Path top,
      BiPredicate<Path, String> wanted,
      Function<Path, String> naming,
      boolean thorough,
      int most) {}

  /**
   * What was found, in no order.
   *
   * @param files the files
   * @param folders the folders of the files, and the names of all that stands in them
   * @param passedOver what git ignores
   * @param failures what could not be looked at
   */
  public record Found(
      List<Path> files,
      Map<Path, Set<String>> folders,
      List<PassedOver> passedOver,
      List<Failure> failures) {

    private Found() {
      this(new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    private void add(Found other) {
      files.addAll(other.files);
      folders.putAll(other.folders);
      passedOver.addAll(other.passedOver);
      failures.addAll(other.failures);
    }
  }

  /**
   * A file that git ignores.
   *
   * @param file the file
   * @param why what says so
   */
  public record PassedOver(Path file, Ignored why) {}

  /**
   * Something that could not be looked at.
   *
   * @param place the file or folder
   * @param why what keeps us from it
   */
  public record Failure(Path place, IOException why) {}

  /**
   * A folder to look into.
   *
   * @param folder the folder
   * @param above what git is told in the folders above
   */
  private record Place(Path folder, GitIgnores above) {}

  /**
   * What is in one folder.
   *
   * @param found the files
   * @param folders the folders to look into
   * @param count how much there is
   */
  private record Look(Found found, List<Place> folders, int count) {}

  /** Looks for files. */
  public static Found of(Request request) {
    Walk walk = new Walk(request);
    List<Place> level =
        List.of(new Place(request.top(), GitIgnores.above(request.top(), request.naming())));
    while (!level.isEmpty()) {
      level = walk.below(level);
    }
    return walk.found;
  }

  /** Looks into folders, and returns those that stand in them. */
  private List<Place> below(List<Place> level) {
    List<Place> next = new ArrayList<>();
    for (int from = 0; from < level.size() && seen < request.most(); from += ROUND) {
      List<Place> round = level.subList(from, Math.min(level.size(), from + ROUND));
      for (Look look : Crew.each(round, round.size() >= MANY, this::look)) {
        found.add(look.found());
        next.addAll(look.folders());
        seen += look.count();
      }
    }
    return next;
  }

  private Look look(Place place) {
    Found here = new Found();
    List<Place> folders = new ArrayList<>();
    List<Path> entries = entries(place.folder(), here);
    Set<String> names = new HashSet<>();
    entries.forEach(entry -> names.add(entry.getFileName().toString()));
    GitIgnores ignores = place.above().in(place.folder(), names);
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (FOREIGN.contains(name)) {
        continue;
      }
      Optional<BasicFileAttributes> attributes = attributes(entry, here);
      if (attributes.isPresent() && attributes.get().isDirectory()) {
        Optional<Ignored> why = ignores.folder(entry);
        if (why.isEmpty() || request.thorough()) {
          folders.add(new Place(entry, why.map(ignores::allFor).orElse(ignores)));
        }
      } else if (attributes.isPresent() && request.wanted().test(entry, name)) {
        add(entry, attributes.get(), ignores, here);
      }
    }
    if (!here.files().isEmpty() && here.failures().isEmpty()) {
      here.folders().put(place.folder(), names);
    }
    return new Look(here, folders, entries.size());
  }

  private static List<Path> entries(Path folder, Found here) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException broken) {
      here.failures().add(new Failure(folder, Objects.requireNonNull(broken.getCause())));
    } catch (IOException broken) {
      here.failures().add(new Failure(folder, broken));
    }
    return entries;
  }

  private static Optional<BasicFileAttributes> attributes(Path entry, Found here) {
    try {
      return Optional.of(Files.readAttributes(entry, BasicFileAttributes.class, NOFOLLOW_LINKS));
    } catch (IOException broken) {
      here.failures().add(new Failure(entry, broken));
      return Optional.empty();
    }
  }

  private static void add(
      Path file, BasicFileAttributes attributes, GitIgnores ignores, Found here) {
    if (attributes.isRegularFile() || Files.isRegularFile(file)) {
      ignores
          .file(file)
          .ifPresentOrElse(
              why -> here.passedOver().add(new PassedOver(file, why)),
              () -> here.files().add(file));
    }
  }
}
