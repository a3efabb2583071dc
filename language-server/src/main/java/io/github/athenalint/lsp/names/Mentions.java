package io.github.athenalint.lsp.names;

import io.github.athenalint.jinja.EnvVar;
import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Template;
import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.profile.Recognition;
import io.github.athenalint.profile.Target;
import io.github.athenalint.text.Span;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.yaml.Alias;
import io.github.athenalint.yaml.Anchor;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.Mapping.Entry;
import io.github.athenalint.yaml.Node;
import io.github.athenalint.yaml.Scalar;
import io.github.athenalint.yaml.Scalar.Style;
import io.github.athenalint.yaml.ScalarOffsets;
import io.github.athenalint.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the names in one document. */
final class Mentions {

  private static final int DEEPEST = 100;

  private final Snapshot file;
  private final Set<Mention> found = new LinkedHashSet<>();

  private Mentions(Snapshot file) {
    this.file = file;
  }

  /** Returns all mentions in the order of the text. */
  static List<Mention> in(Snapshot file) {
    Mentions mentions = new Mentions(file);
    List<Profile> profiles = Profiles.in(file);
    boolean project = ProjectFile.isName(file.source().name());
    boolean platform =
        Recognition.isPlatform(
            file.source(), file.yaml(), file.options().dialect() == Dialect.PLATFORM);
    if (project) {
      mentions.project();
    }
    if (project || platform || !profiles.isEmpty()) {
      file.yaml().root().ifPresent(root -> mentions.nodes(root, 0));
    }
    mentions.profiles(profiles);
    List<Mention> sorted = new ArrayList<>(mentions.found);
    sorted.sort((one, other) -> one.span().compareTo(other.span()));
    return sorted;
  }

  private void project() {
    if (file.yaml().root().orElse(null) instanceof Mapping top) {
      top.entries().stream()
          .filter(entry -> entry.name().equals(Optional.of("profile")))
          .forEach(entry -> chosen(entry.value(), this::profile));
    }
  }

  private Optional<Name> profile(String name) {
    String home = Homes.of(file, name).map(Snapshot::uri).orElse("");
    return Optional.of(new Name.OfProfile(home, name));
  }

  private void profiles(List<Profile> profiles) {
    for (Profile profile : profiles) {
      key(profile.key(), new Name.OfProfile(file.uri(), profile.name()));
      for (Target target : profile.targets()) {
        key(target.key(), name(target));
      }
      profile
          .entry("target")
          .ifPresent(
              entry ->
                  chosen(
                      entry.value(),
                      name ->
                          profile.targets().stream()
                              .filter(target -> target.name().equals(name))
                              .findFirst()
                              .map(this::name)));
    }
  }

  private Name name(Target target) {
    return new Name.OfTarget(file.uri(), target.key().span().start(), target.name());
  }

  private void key(Node key, Name name) {
    if (key instanceof Scalar scalar) {
      found.add(new Mention(name, file, inner(scalar), true, Optional.of(scalar)));
    }
  }

  private interface Meaning {
    Optional<Name> of(String name);
  }

  /** A value that names something: as it stands, or as what counts where no variable is set. */
  private void chosen(Node value, Meaning meaning) {
    if (!(value instanceof Scalar scalar)) {
      return;
    }
    if (!Template.isTemplate(scalar.text())) {
      meaning
          .of(scalar.text())
          .ifPresent(
              name ->
                  found.add(new Mention(name, file, inner(scalar), false, Optional.of(scalar))));
      return;
    }
    Template template = Template.parse(scalar.text());
    List<EnvVar> uses = template.envVars();
    boolean certain =
        template.isSingleOutput() && uses.size() == 1 && uses.get(0).filters().isEmpty();
    if (certain && uses.get(0).fallback().orElse(null) instanceof Expr.Text text) {
      meaning
          .of(text.text())
          .ifPresent(
              name ->
                  found.add(
                      new Mention(
                          name, file, literal(scalar, text.span()), false, Optional.empty())));
    }
  }

  private void nodes(Node node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    node.anchor().ifPresent(anchor -> anchor(anchor, anchor.span(), true));
    if (node instanceof Alias alias) {
      alias.target().anchor().ifPresent(anchor -> anchor(anchor, alias.span(), false));
    } else if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        nodes(entry.key(), depth + 1);
        nodes(entry.value(), depth + 1);
      }
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> nodes(item, depth + 1));
    } else if (node instanceof Scalar scalar && Template.isTemplate(scalar.text())) {
      variables(scalar);
    }
  }

  /** Notes an anchor or an alias of it; both begin with a sign. */
  private void anchor(Anchor anchor, Span place, boolean defines) {
    found.add(
        new Mention(
            new Name.OfAnchor(file.uri(), anchor.span().start(), anchor.name()),
            file,
            new Span(place.start() + 1, place.end()),
            defines,
            Optional.empty()));
  }

  private void variables(Scalar scalar) {
    for (EnvVar use : Template.parse(scalar.text()).envVars()) {
      use.name()
          .ifPresent(
              name ->
                  found.add(
                      new Mention(
                          new Name.OfVariable(name),
                          file,
                          literal(scalar, use.nameSpan()),
                          false,
                          Optional.empty())));
    }
  }

  /** Returns the place of a text in quotes within a template, without these quotes. */
  private Span literal(Scalar scalar, Span quoted) {
    boolean isLong = quoted.length() >= 2;
    return ScalarOffsets.of(file.source(), scalar)
        .span(quoted.start() + (isLong ? 1 : 0), quoted.end() - (isLong ? 1 : 0));
  }

  private static Span inner(Scalar scalar) {
    boolean quoted =
        (scalar.style() == Style.SINGLE_QUOTED || scalar.style() == Style.DOUBLE_QUOTED)
            && scalar.span().length() >= 2;
    return quoted ? new Span(scalar.span().start() + 1, scalar.span().end() - 1) : scalar.span();
  }
}
