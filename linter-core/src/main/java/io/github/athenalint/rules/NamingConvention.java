package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Convention;
import io.github.athenalint.rule.Conventions;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Fix;
import io.github.athenalint.rule.Rewrite;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.value.Value;
import io.github.athenalint.value.Value.Member;

/** A name breaks a convention of the team. */
public final class NamingConvention implements Rule.OfNames {

  private static final RuleInfo INFO =
      RuleInfo.of("naming-convention", Severity.WARNING, Category.NAMES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Schema schema, Conventions conventions, Findings findings) {
    conventions
        .profile()
        .filter(convention -> !convention.admits(profile.name()))
        .ifPresent(
            convention ->
                findings
                    .at(profile.key().span(), "the profile's name breaks the team's convention")
                    .help(convention.wish()));
    for (Target target : profile.athenaTargets()) {
      conventions
          .target()
          .filter(convention -> !convention.admits(target.name()))
          .ifPresent(
              convention ->
                  findings
                      .at(target.key().span(), "the target's name breaks the team's convention")
                      .target(profile.name(), target.name())
                      .help(convention.wish()));
      for (Member member : target.members()) {
        schema
            .field(member.name())
            .flatMap(field -> conventions.field(target.name(), field.name()))
            .ifPresent(convention -> check(target, member, convention, findings));
      }
    }
  }

  private static void check(
      Target target, Member member, Convention convention, Findings findings) {
    Value value = member.value();
    boolean kept =
        value instanceof Value.Unknown unknown
            ? convention.mayAdmit(unknown)
            : value.asText().map(convention::admits).orElse(true);
    if (!kept) {
      findings
          .at(value.node().span(), "this `" + member.name() + "` breaks the team's convention")
          .target(target.profile(), target.name())
          .key(member.name())
          .help(convention.wish())
          .fix(
              convention
                  .only()
                  .flatMap(
                      text ->
                          Rewrite.value(value.node(), text)
                              .map(edit -> Fix.unsafe("write `" + text + "`", edit))));
    }
  }
}
