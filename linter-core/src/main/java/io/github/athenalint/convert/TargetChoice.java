package io.github.athenalint.convert;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.text.Lists;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the one target of a profiles.yml that is meant. */
final class TargetChoice {

  private final Request request;

  TargetChoice(Request request) {
    this.request = request;
  }

  /** What was found: a target, or why it is none. */
  record Found(Optional<Profile> profile, Optional<Target> target, String why) {

    private static Found not(String why) {
      return new Found(Optional.empty(), Optional.empty(), why);
    }
  }

  Found in(ProfilesFile file) {
    List<Profile> profiles =
        Lists.only(file.profiles(), profile -> !profile.athenaTargets().isEmpty());
    List<String> names = Lists.map(profiles, Profile::name);
    if (request.profile().isPresent()) {
      String wanted = request.profile().get();
      return Lists.first(profiles, profile -> profile.name().equals(wanted))
          .map(this::in)
          .orElseGet(
              () -> Found.not("no Athena profile is called `" + wanted + "`" + known(names)));
    }
    return switch (profiles.size()) {
      case 0 -> Found.not(file.source().name() + " has no target for Athena");
      case 1 -> in(profiles.get(0));
      default ->
          Found.not("there are several profiles, choose one with `--profile`" + known(names));
    };
  }

  private Found in(Profile profile) {
    List<Target> targets = profile.athenaTargets();
    List<String> names = Lists.map(targets, Target::name);
    Optional<String> wanted = request.target().or(() -> chosen(profile, names));
    if (wanted.isEmpty()) {
      return Found.not(
          "which target of `"
              + profile.name()
              + "` is meant is not clear, choose one with"
              + " `--target`"
              + known(names));
    }
    return Lists.first(targets, target -> target.name().equals(wanted.get()))
        .map(target -> new Found(Optional.of(profile), Optional.of(target), ""))
        .orElseGet(
            () ->
                Found.not(
                    "profile `"
                        + profile.name()
                        + "` has no Athena target `"
                        + wanted.get()
                        + "`"
                        + known(names)));
  }

  /** The default target as dbt would choose it, or the only one. */
  private static Optional<String> chosen(Profile profile, List<String> names) {
    if (profile.chosen().isPresent()) {
      Optional<String> said = profile.chosen().get().asText();
      return said.isPresent() || names.size() > 1 ? said : Optional.of(names.get(0));
    }
    if (names.contains("default") || names.size() == 1) {
      return Optional.of(names.contains("default") ? "default" : names.get(0));
    }
    return Optional.empty();
  }

  private static String known(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ", ": ", ""));
  }
}
