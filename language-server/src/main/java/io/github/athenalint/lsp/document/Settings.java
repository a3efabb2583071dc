package io.github.athenalint.lsp.document;

import io.github.athenalint.lint.Configuration;
import io.github.athenalint.lint.LintOptions;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.value.AdapterVersion;
import io.github.athenalint.value.Dialect;
import java.util.Optional;
import java.util.Set;

/**
 * What the editor is set to. A configuration file goes before it, so that an editor says what CI
 * says.
 *
 * @param dialect who reads the profiles
 * @param version the adapter version that reads them
 * @param show the mildest findings that are shown
 * @param onType whether a text is looked at while it is typed, and not only when it is saved
 * @param hints whether what counts though nobody wrote it is shown within the text
 * @param live whether AWS may be asked when somebody wants that
 */
public record Settings(
    Optional<Dialect> dialect,
    Optional<AdapterVersion> version,
    Severity show,
    boolean onType,
    boolean hints,
    boolean live) {

  /** An editor that is not set to anything. */
  public static final Settings NONE =
      new Settings(Optional.empty(), Optional.empty(), Severity.INFO, true, true, true);

  /** Returns what the linter is to do where a configuration holds. */
  public LintOptions under(Configuration configuration) {
    LintOptions plain = LintOptions.defaults();
    return new LintOptions(
        configuration.dialect().or(this::dialect).orElse(plain.dialect()),
        configuration.version().or(this::version).orElse(plain.version()),
        plain.environment(),
        configuration.preset().orElse(plain.preset()),
        configuration.rules(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        configuration.naming());
  }
}
