package io.github.athenalint.convert;

import io.github.athenalint.profile.PlatformDocument;
import io.github.athenalint.profile.Recognition;
import io.github.athenalint.profile.Section;
import io.github.athenalint.profile.Section.Kind;
import io.github.athenalint.schema.Field;
import io.github.athenalint.schema.Field.Place;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.Mapping;
import io.github.athenalint.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/** Makes a profiles.yml of settings of the platform. */
final class ToCore {

  private final Request request;
  private final Notes notes = new Notes();

  ToCore(Request request) {
    this.request = request;
  }

  Outcome convert(SourceText source, YamlFile yaml) {
    if (!Recognition.isPlatform(source, yaml, true)) {
      return new Outcome.Unclear(source.name() + " holds no settings of the dbt platform");
    }
    PlatformDocument document = PlatformDocument.of(source, yaml, Environment.unknown());
    List<Section> sections = document.sections();
    if (Lists.any(sections, section -> !section.target().problems().isEmpty())) {
      return new Outcome.Broken();
    }
    PlatformEnvelope envelope = new PlatformEnvelope((Mapping) yaml.root().orElseThrow());
    List<Value> values =
        sections.stream()
            .flatMap(section -> section.target().members().stream())
            .map(Value.Member::value)
            .toList();
    Carrying carrying = new Carrying(new Variables(false, values, notes), notes);
    Settings settings = new PlatformGathering(carrying, notes).of(sections);
    takeThreads(settings, envelope);
    boolean credential = Lists.any(sections, one -> one.kind() == Kind.CREDENTIAL);
    complete(settings, credential);
    envelope.noteTheRest(notes);
    LeftBehind.comments(document.file(), notes);
    String target = request.target().or(() -> envelope.text("target_name")).orElse("default");
    String text = ProfileText.of(profile(envelope, target), target, settings);
    return new Outcome.Converted(text, notes.all());
  }

  private String profile(PlatformEnvelope envelope, String target) {
    String suffix = "-" + target;
    return request
        .profile()
        .or(
            () ->
                envelope
                    .text("name")
                    .map(
                        name ->
                            name.endsWith(suffix) && name.length() > suffix.length()
                                ? name.substring(0, name.length() - suffix.length())
                                : name))
        .orElse("athena");
  }

  /** Threads stand beside the details of a credential; extended attributes override them. */
  private void takeThreads(Settings settings, PlatformEnvelope envelope) {
    Optional<Number> threads = envelope.integer(Names.THREADS);
    if (threads.isPresent() && settings.get(Place.CREDENTIAL, Names.THREADS).isEmpty()) {
      settings.put(Place.CREDENTIAL, Names.THREADS, new Datum.Amount(threads.get()));
    } else if (envelope.node(Names.THREADS).isPresent()) {
      notes.add(
          envelope.node(Names.THREADS).get().span(),
          "`threads` of the envelope is not carried: it is no integer, or overridden");
    }
  }

  private void complete(Settings settings, boolean credential) {
    for (Field field : Schema.project(Dialect.CORE, Schema.newestVersion()).fields()) {
      boolean there = settings.get(field.place(), field.name()).isPresent();
      boolean key = credential && field.secret() && field.place() == Place.CREDENTIAL;
      if (!there && key) {
        String variable = Names.secretVariable(field);
        settings.put(field.place(), field.name(), Datum.of(Variables.reading(variable)));
        notes.add(
            "the platform never returns `"
                + field.name()
                + "`: the result reads `"
                + variable
                + "`, set it");
      } else if (!there && field.required() && field.place() != Place.ENVELOPE) {
        notes.add("dbt requires `" + field.name() + "`, which the document lacks: add it");
      }
    }
  }
}
