package io.github.athenalint.jinja;

import io.github.athenalint.text.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An expression; every span is in offsets of the scalar's text. */
public sealed interface Expr {

  /** Returns the text of the expression. */
  Span span();

  /** Returns the expressions right inside this one, in the order of the text. */
  default List<Expr> children() {
    return List.of();
  }

  /** A text in quotes, unescaped. */
  record Text(Span span, String text) implements Expr {}

  /** A number without a fraction. */
  record IntegerNumber(Span span, BigInteger number) implements Expr {}

  /** A number with a fraction or an exponent. */
  record FloatNumber(Span span, double number) implements Expr {}

  /** {@code true} or {@code false}. */
  record Truth(Span span, boolean truth) implements Expr {}

  /** {@code none}. */
  record None(Span span) implements Expr {}

  /** A list or, with round brackets or none, a tuple. */
  record Items(Span span, List<Expr> children, boolean tuple) implements Expr {
    /** Copies the items. */
    public Items {
      children = List.copyOf(children);
    }
  }

  /** A mapping. */
  record Fields(Span span, List<Pair> pairs) implements Expr {
    /** Copies the pairs. */
    public Fields {
      pairs = List.copyOf(pairs);
    }

    @Override
    public List<Expr> children() {
      return pairs.stream().flatMap(pair -> Stream.of(pair.key(), pair.value())).toList();
    }
  }

  /** One entry of a mapping. */
  record Pair(Expr key, Expr value) {}

  /** A name. */
  record Name(Span span, String name) implements Expr {}

  /** {@code of.name}. */
  record Attribute(Span span, Expr of, String name) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(of);
    }
  }

  /**
   * {@code of[index]}; a slice has no index but {@code bounds}: two or three, none where one is
   * left out, or a single tuple when it is a slice among others.
   */
  record Subscript(Span span, Expr of, Optional<Expr> index, List<Expr> bounds) implements Expr {
    /** Copies the bounds. */
    public Subscript {
      bounds = List.copyOf(bounds);
    }

    @Override
    public List<Expr> children() {
      List<Expr> all = new ArrayList<>(List.of(of));
      index.ifPresent(all::add);
      all.addAll(bounds);
      return all;
    }
  }

  /** {@code callee(arguments)}. */
  record Call(Span span, Expr callee, Arguments arguments) implements Expr {

    /** Tells whether a plain name is called, and it is {@code name}. */
    public boolean isOf(String name) {
      return callee instanceof Name called && called.name().equals(name);
    }

    @Override
    public List<Expr> children() {
      return joined(callee, arguments);
    }
  }

  /** {@code input | name(arguments)}. */
  record Filter(Span span, Expr input, String name, Span nameSpan, Arguments arguments)
      implements Expr {
    @Override
    public List<Expr> children() {
      return joined(input, arguments);
    }
  }

  /** {@code input is name}; {@code is not} is wrapped in {@link Not}. */
  record Test(Span span, Expr input, String name, Span nameSpan, Arguments arguments)
      implements Expr {
    @Override
    public List<Expr> children() {
      return joined(input, arguments);
    }
  }

  /** {@code not operand}. */
  record Not(Span span, Expr operand) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(operand);
    }
  }

  /** {@code -operand} or {@code +operand}. */
  record Signed(Span span, boolean minus, Expr operand) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(operand);
    }
  }

  /** Arithmetic: {@code + - * / // % **}. */
  record Arithmetic(Span span, String operator, Expr left, Expr right) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(left, right);
    }
  }

  /** {@code left and right} or {@code left or right}. */
  record Logic(Span span, boolean and, Expr left, Expr right) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(left, right);
    }
  }

  /** Texts joined with {@code ~}. */
  record Concat(Span span, List<Expr> children) implements Expr {
    /** Copies the parts. */
    public Concat {
      children = List.copyOf(children);
    }
  }

  /** A chain of comparisons such as {@code a < b <= c} or {@code a not in b}. */
  record Comparison(Span span, Expr first, List<Operand> operands) implements Expr {
    /** Copies the operands. */
    public Comparison {
      operands = List.copyOf(operands);
    }

    @Override
    public List<Expr> children() {
      return Stream.concat(Stream.of(first), operands.stream().map(Operand::value)).toList();
    }
  }

  /**
   * One link of a chain of comparisons.
   *
   * @param operator {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code
   *     in} or {@code not in}
   * @param value the right side
   */
  record Operand(String operator, Expr value) {}

  /** {@code then if test else otherwise}. */
  record Conditional(Span span, Expr test, Expr then, Optional<Expr> otherwise) implements Expr {
    @Override
    public List<Expr> children() {
      return Stream.concat(Stream.of(then, test), otherwise.stream()).toList();
    }
  }

  private static List<Expr> joined(Expr first, Arguments arguments) {
    List<Expr> all = new ArrayList<>(List.of(first));
    all.addAll(arguments.all());
    return all;
  }
}
