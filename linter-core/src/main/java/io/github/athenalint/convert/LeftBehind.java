package io.github.athenalint.convert;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.yaml.Mapping.Entry;
import java.util.Set;

/** Says what of a profiles.yml lies outside of the target that is converted. */
final class LeftBehind {

  private LeftBehind() {}

  static void note(ProfilesFile file, Profile profile, Target target, Notes notes) {
    for (Target other : profile.targets()) {
      if (!other.name().equals(target.name())) {
        notes.add(
            other.key().span(),
            "target `" + other.name() + "` is not carried: one target is converted at a time");
      }
    }
    for (Profile other : file.profiles()) {
      if (!other.name().equals(profile.name())) {
        notes.add(
            other.key().span(),
            "profile `" + other.name() + "` is not carried: one target is converted at a time");
      }
    }
    for (Entry entry : profile.entries()) {
      if (!Set.of("target", "outputs").contains(entry.name().orElse(""))) {
        notes.add(
            entry.key().span(),
            "`"
                + entry.name().orElse("")
                + "` of the profile is not carried: it is no part of a"
                + " target");
      }
    }
    file.config()
        .ifPresent(
            config ->
                notes.add(
                    config.key().span(), "`config` is not carried: it is no part of a target"));
    comments(file, notes);
  }

  /** A comment is never shown: it may hold a secret. */
  static void comments(ProfilesFile file, Notes notes) {
    file.yaml()
        .comments()
        .forEach(
            comment ->
                notes.add(comment.span(), "a comment is not carried: it belongs to this file"));
  }
}
