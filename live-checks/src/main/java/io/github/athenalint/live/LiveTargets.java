package io.github.athenalint.live;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.text.SourceText;
import io.github.athenalint.value.Environment;
import io.github.athenalint.value.Value;
import io.github.athenalint.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the targets of a file as they are with the variables of the environment put in. */
public final class LiveTargets {

  private LiveTargets() {}

  /**
   * Returns the Athena targets of a file, without the keys that their reader does not know: an
   * older adapter assumes no role. Their values may be secrets, so they are for {@link LiveChecks}
   * only.
   *
   * @param schema the fields of the dialect and adapter version that reads the targets
   * @param env the environment variables
   * @param profile if present, the only profile that is wanted
   * @param target if present, the only target that is wanted
   */
  public static List<Target> of(
      SourceText source,
      Schema schema,
      Map<String, String> env,
      Optional<String> profile,
      Optional<String> target) {
    ProfilesFile file =
        ProfilesFile.of(source, YamlReader.read(source), Environment.of(env), schema.dialect());
    return file.profiles().stream()
        .filter(one -> profile.isEmpty() || profile.get().equals(one.name()))
        .map(Profile::athenaTargets)
        .flatMap(List::stream)
        .filter(one -> target.isEmpty() || target.get().equals(one.name()))
        .map(one -> seen(one, schema))
        .toList();
  }

  private static Target seen(Target target, Schema schema) {
    return new Target(
        target.profile(),
        target.name(),
        target.key(),
        target.node(),
        target.fields().map(fields -> new Value.Fields(fields.node(), known(fields, schema))),
        target.problems(),
        target.complete());
  }

  private static List<Value.Member> known(Value.Fields fields, Schema schema) {
    return fields.members().stream()
        .filter(
            member -> schema.field(member.name()).isPresent() || member.name().equals("catalog"))
        .toList();
  }
}
