package io.github.athenalint.convert;

import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Recognition;
import io.github.athenalint.profile.Target;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Dialect;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.YamlFile;

/** Makes settings of the platform of one target of a profiles.yml. */
final class FromCore {

  private final Request request;
  private final Notes notes = new Notes();

  FromCore(Request request) {
    this.request = request;
  }

  Outcome convert(SourceText source, YamlFile yaml) {
    if (!Recognition.isProfiles(source, yaml)) {
      return new Outcome.Unclear(source.name() + " is no profiles.yml");
    }
    ProfilesFile file = ProfilesFile.of(source, yaml, Environment.unknown(), Dialect.CORE);
    TargetChoice.Found found = new TargetChoice(request).in(file);
    if (found.profile().isEmpty() || found.target().isEmpty()) {
      return new Outcome.Unclear(found.why());
    }
    Target target = found.target().get();
    if (!target.problems().isEmpty()) {
      return new Outcome.Broken();
    }
    String text = convert(target);
    LeftBehind.note(file, found.profile().get(), target, notes);
    return new Outcome.Converted(text, notes.all());
  }

  private String convert(Target target) {
    Names names = Names.of(target, request);
    Variables variables =
        new Variables(true, Lists.map(target.members(), Value.Member::value), notes);
    boolean terraform = request.route() == Route.CORE_TO_TERRAFORM;
    Carrying carrying = new Carrying(variables, notes);
    Settings settings = new Split(target, terraform, carrying, notes).settings();
    return terraform
        ? new TerraformResources(settings, names, notes).text()
        : new PlatformPayloads(settings, names, notes).text();
  }
}
