package io.github.athenalint.text;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is compiled when it is first asked. Most runs need few of those that
 * they load, and the first class of characters alone costs the start of the JVM some milliseconds.
 */
public final class Regex {

  private final Supplier<Pattern> compiler;
  private volatile @Nullable Pattern compiled;

  private Regex(Supplier<Pattern> compiler) {
    this.compiler = compiler;
  }

  /**
   * Returns an expression.
   *
   * @param regex what it is, as {@link Pattern} reads it; a mistake in it shows at the first
   *     question
   */
  public static Regex of(String regex) {
    return of(regex, 0);
  }

  /**
   * Returns an expression.
   *
   * @param regex what it is, as {@link Pattern} reads it; a mistake in it shows at the first
   *     question
   * @param flags those of {@link Pattern}
   */
  public static Regex of(String regex, int flags) {
    return new Regex(() -> Pattern.compile(regex, flags));
  }

  /**
   * Returns an expression that is not even written before it is asked.
   *
   * @param regex gives what it is, as {@link Pattern} reads it
   */
  public static Regex of(Supplier<String> regex) {
    return new Regex(() -> Pattern.compile(regex.get()));
  }

  /** Returns what is asked, compiled. */
  public Pattern pattern() {
    Pattern known = compiled;
    if (known == null) {
      known = compiler.get();
      compiled = known;
    }
    return known;
  }

  /** Returns what looks for it in a text. */
  public Matcher matcher(CharSequence text) {
    return pattern().matcher(text);
  }

  /** Tells whether the whole of a text is of this form. */
  public boolean matches(CharSequence text) {
    return matcher(text).matches();
  }

  /** Tells whether it is found anywhere in a text. */
  public boolean isIn(CharSequence text) {
    return matcher(text).find();
  }
}
