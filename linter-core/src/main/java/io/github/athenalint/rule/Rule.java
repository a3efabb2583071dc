package io.github.athenalint.rule;

import io.github.athenalint.account.Account;
import io.github.athenalint.account.Question;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.ProfilesFile;
import io.github.athenalint.profile.ProjectFile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Schema;
import io.github.athenalint.schema.Violation;
import java.util.List;
import java.util.Set;

/**
 * A rule: stateless, and run at exactly one of the moments that its sub-interfaces name. A rule
 * knows neither other rules nor who runs it.
 */
public sealed interface Rule {

  /** Returns what a program needs to know of the rule. */
  RuleInfo info();

  /** A rule that looks at a whole file. */
  non-sealed interface OfFile extends Rule {

    /** Looks at a file. */
    void check(ProfilesFile file, Findings findings);
  }

  /** A rule that looks at a profile that has, or may have, an Athena target. */
  non-sealed interface OfProfile extends Rule {

    /** Looks at a profile. */
    void check(Profile profile, Findings findings);
  }

  /** A rule that looks at an Athena target. */
  non-sealed interface OfTarget extends Rule {

    /**
     * Looks at a target.
     *
     * @param target the target
     * @param schema the fields of the dialect and adapter version that reads it
     */
    void check(Target target, Schema schema, Findings findings);
  }

  /** A rule that explains violations of the schema. */
  non-sealed interface OfSchema extends Rule {

    /** Tells whether this is the rule that explains the violation; exactly one rule does. */
    boolean claims(Violation violation);

    /**
     * Explains violations.
     *
     * @param violations the violations of one target that this rule claims, at least one
     * @param target the target they are in
     * @param schema the schema they are violations of
     */
    void check(List<Violation> violations, Target target, Schema schema, Findings findings);
  }

  /** A rule that looks at the dbt_project.yml beside a profiles.yml, and finds in the former. */
  non-sealed interface OfProject extends Rule {

    /**
     * Looks at a project.
     *
     * @param project the project
     * @param profiles the profiles beside it, at least one of them for Athena
     * @param schema the fields of the dialect and adapter version that reads them
     */
    void check(ProjectFile project, ProfilesFile profiles, Schema schema, Findings findings);
  }

  /** A rule that holds a profile against the conventions of the team, where it has any. */
  non-sealed interface OfNames extends Rule {

    /**
     * Looks at a profile.
     *
     * @param profile the profile
     * @param schema the fields of the dialect and adapter version that reads it
     * @param conventions the conventions of the team, at least one
     */
    void check(Profile profile, Schema schema, Conventions conventions, Findings findings);
  }

  /** A rule about what AWS answered; it runs only where AWS was asked. */
  non-sealed interface OfAccount extends Rule {

    /** Returns the questions to whose answers it has something to say. */
    Set<Question> questions();

    /**
     * Looks at the answers.
     *
     * @param target the target that AWS was asked about
     * @param account what it answered
     */
    void check(Target target, Account account, Findings findings);
  }

  /** A rule that looks at the comments that ask for silence, after all others have spoken. */
  non-sealed interface OfIgnore extends Rule {

    /** Looks at a comment. */
    void check(Ignore ignore, Findings findings);
  }
}
