package io.github.athenalint.jinja;

import io.github.athenalint.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a call, a filter or a test is given.
 *
 * @param positional the arguments by place
 * @param keywords the arguments by name
 * @param spread what is passed with {@code *} and {@code **}
 */
public record Arguments(List<Expr> positional, List<Keyword> keywords, List<Expr> spread) {

  /** No arguments at all. */
  public static final Arguments NONE = new Arguments(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Arguments {
    positional = List.copyOf(positional);
    keywords = List.copyOf(keywords);
    spread = List.copyOf(spread);
  }

  /**
   * One argument by name.
   *
   * @param name the name
   * @param value what it is given
   */
  public record Keyword(String name, Expr value) {}

  /** Tells whether all of them are given by place. */
  public boolean isPlain() {
    return keywords.isEmpty() && spread.isEmpty();
  }

  /**
   * Returns the argument of one parameter.
   *
   * @param place where it stands when it is given by place
   * @param name how it is called when it is given by name
   */
  public Optional<Expr> at(int place, String name) {
    if (place < positional.size()) {
      return Optional.of(positional.get(place));
    }
    return Lists.first(keywords, keyword -> keyword.name().equals(name)).map(Keyword::value);
  }

  /** Returns all expressions in it, in the order in which they are evaluated. */
  public List<Expr> all() {
    List<Expr> all = new ArrayList<>(positional);
    keywords.forEach(keyword -> all.add(keyword.value()));
    all.addAll(spread);
    return all;
  }
}
