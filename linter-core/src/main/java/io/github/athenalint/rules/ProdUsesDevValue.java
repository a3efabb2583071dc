package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Lists;
import io.github.athenalint.text.Regex;
import io.github.athenalint.value.Value.Member;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A target uses what is named after another environment. */
public final class ProdUsesDevValue implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo("prod-uses-dev-value", Severity.INFO, Category.TARGETS, Set.of(Trait.OPINION));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    for (Target target : profile.athenaTargets()) {
      Optional<Boolean> production = production(target.name());
      for (Member member : target.members()) {
        Optional<Boolean> other =
            KEYS.contains(member.name())
                ? member.value().asText().flatMap(ProdUsesDevValue::production)
                : Optional.empty();
        if (production.isPresent() && other.isPresent() && !production.equals(other)) {
          findings
              .at(
                  member.value().node().span(),
                  "`" + target.name() + "` uses what is named after another environment")
              .target(profile.name(), target.name())
              .key(member.name())
              .help("check that this was not copied from another target");
        }
      }
    }
  }

  private static final Set<String> KEYS =
      Set.of("schema", "s3_staging_dir", "s3_data_dir", "s3_tmp_table_dir", "work_group");

  private static final Set<String> PRODUCTION = Set.of("prod", "prd", "production", "live");

  private static final Set<String> DEVELOPMENT = Set.of("dev", "development");

  private static final Regex BETWEEN_WORDS = Regex.of("[^a-z]+");

  /** Tells whether a name is about production or about development; most are about neither. */
  private static Optional<Boolean> production(String name) {
    List<String> words = List.of(BETWEEN_WORDS.pattern().split(name.toLowerCase(Locale.ROOT), -1));
    boolean yes = Lists.any(words, PRODUCTION::contains);
    boolean no = Lists.any(words, DEVELOPMENT::contains);
    return yes == no ? Optional.empty() : Optional.of(yes);
  }
}
