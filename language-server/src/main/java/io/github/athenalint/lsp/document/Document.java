package io.github.athenalint.lsp.document;

import io.github.athenalint.text.Edit;
import io.github.athenalint.text.Regex;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.yaml.YamlFile;
import io.github.athenalint.yaml.YamlReader;
import java.lang.ref.SoftReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** One version of a text that an editor holds, or of a file on the disk. */
public final class Document {

  /** A longer text is kept, but neither linted nor read; no profiles.yml comes near. */
  public static final int MAX_LENGTH = 1536 * 1024;

  /** While a text of at most this length is typed, each version of it is read. */
  private static final int QUICKLY_READ = 64 * 1024;

  /** Editors have many names for the languages; what has none at all may be anything. */
  private static final Regex MAYBE_YAML =
      Regex.of("(?i)ya?ml|json|jinja|^$|^(plain)?text$|^txt$|^fundamental$|^dbt");

  private final String uri;
  private final Optional<Path> path;
  private final int version;
  private final boolean foreign;
  private final SourceText source;
  private final Optional<SourceText> before;
  private final List<Answered> answers;
  private SoftReference<YamlFile> yaml = new SoftReference<>(null);

  private Document(
      String uri,
      Optional<Path> path,
      int version,
      boolean foreign,
      SourceText source,
      Optional<SourceText> before,
      List<Answered> answers) {
    this.uri = uri;
    this.path = path;
    this.version = version;
    this.foreign = foreign;
    this.source = source;
    this.before = before;
    this.answers = answers;
  }

  /**
   * Makes the document that an editor opens.
   *
   * @param uri what the editor calls it
   * @param language in which language the editor thinks it is written
   * @param version its version
   * @param text its text
   */
  public static Document opened(String uri, String language, int version, String text) {
    Optional<Path> path = path(uri);
    String name = path.map(Document::name).orElseGet(() -> uri.substring(uri.lastIndexOf('/') + 1));
    boolean foreign = !MAYBE_YAML.isIn(name) && !MAYBE_YAML.isIn(language);
    return new Document(
        uri, path, version, foreign, SourceText.of(name, text), Optional.empty(), List.of());
  }

  /** Makes the document of a file that no editor holds. */
  static Document onDisk(Path path, byte[] content) {
    SourceText source = SourceText.decode(name(path), content);
    return new Document(
        uri(path), Optional.of(path), 0, false, source, Optional.empty(), List.of());
  }

  /**
   * Returns the next version.
   *
   * @param changes what the editor changed, one after the other
   * @param encoding in what its columns are counted
   */
  public Document changed(
      int next, List<TextDocumentContentChangeEvent> changes, Encoding encoding) {
    SourceText now = source;
    for (TextDocumentContentChangeEvent change : changes) {
      String text =
          change.getRange() == null
              ? change.getText()
              : Edit.apply(
                  now.text(),
                  List.of(
                      new Edit(
                          new Positions(now, encoding).span(change.getRange()), change.getText())));
      now = SourceText.of(source.name(), text);
    }
    return new Document(uri, path, next, foreign, now, good(), answers);
  }

  /** Returns the same version, with what AWS answered about some of its targets. */
  public Document answered(List<Answered> fresh) {
    Stream<Answered> kept =
        answers.stream().filter(old -> fresh.stream().noneMatch(old::isAboutThatOf));
    List<Answered> all = Stream.concat(kept, fresh.stream()).toList();
    return new Document(uri, path, version, foreign, source, before, all);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** Returns the path that a URI names, if it names one of this machine. */
  public static Optional<Path> path(String uri) {
    try {
      return uri.startsWith("file:")
          ? Optional.of(Path.of(encoded(uri)).normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException odd) {
      return Optional.empty();
    }
  }

  /** Not every client writes letters in a URI as it should. */
  private static URI encoded(String uri) {
    try {
      return new URI(new URI(uri).toASCIIString());
    } catch (URISyntaxException plain) {
      return Path.of(uri.substring("file:".length()).replaceFirst("^//(?=/)", "")).toUri();
    }
  }

  /** Returns the URI of a path. */
  public static String uri(Path path) {
    return path.toUri().toString();
  }

  /** Returns what the editor calls it. */
  public String uri() {
    return uri;
  }

  /** Returns where it lies on this machine; nothing if it was never saved, or lies elsewhere. */
  public Optional<Path> path() {
    return path;
  }

  /** Returns the version that the editor gave it; 0 for a file on the disk. */
  public int version() {
    return version;
  }

  /** Returns its text. */
  public SourceText source() {
    return source;
  }

  /** Returns what AWS answered about targets of this version or an older one. */
  public List<Answered> answers() {
    return answers;
  }

  /** Tells whether the editor says that it is something else than YAML or JSON. */
  public boolean isForeign() {
    return foreign;
  }

  /** Tells whether it is too long to be looked at while it is typed. */
  public boolean isTooLong() {
    return source.text().length() > MAX_LENGTH;
  }

  /** Returns what can be read of it; nothing of a document that is too long. */
  public synchronized YamlFile yaml() {
    YamlFile known = yaml.get();
    if (known == null) {
      known = YamlReader.read(isTooLong() || foreign ? SourceText.of(source.name(), "") : source);
      yaml = new SoftReference<>(known);
    }
    return known;
  }

  /** Returns the latest version of the text, up to this one, that was sound YAML. */
  public Optional<SourceText> good() {
    boolean sound = source.text().length() <= QUICKLY_READ && yaml().problems().isEmpty();
    return sound ? Optional.of(source) : before;
  }
}
