package io.github.athenalint.startup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every form of lambda and record method; {@link #call} tells what they do. */
@SuppressWarnings({
  "UnnecessaryLambda",
  "UnusedMethod",
  "UnnecessaryBoxedVariable",
  "ArrayRecordComponent",
  "EqualsNull"
})
final class Sample implements Callable<List<String>> {

  private final String name;
  private final List<String> said = new ArrayList<>();

  Sample() {
    this.name = "sample";
  }

  private Sample(String name) {
    this.name = name;
  }

  /** A record of every kind of component. */
  record Parts(
      boolean truth,
      byte small,
      char sign,
      short brief,
      int whole,
      long wide,
      float part,
      double exact,
      String text,
      int[] list,
      List<String> none) {}

  /** A record of nothing. */
  record Nothing() {}

  /** An interface whose methods have lambdas. */
  interface Talker {
    String word();

    default Supplier<String> twice() {
      return () -> word() + word() + secret();
    }

    private String secret() {
      return "!";
    }

    default Supplier<String> own() {
      return this::secret;
    }

    static Function<String, String> loud() {
      return text -> text + "!";
    }
  }

  /** A nestmate with private members. */
  private static final class Mate {
    private final int number;

    private Mate(int number) {
      this.number = number;
    }

    private int number() {
      return number;
    }

    private static String of(Mate mate) {
      return "mate " + mate.number;
    }
  }

  @Override
  public List<String> call() {
    plain(2, 3L, 4.5, 'c', true);
    references();
    conversions();
    records();
    Talker talker = () -> "hey";
    said.add(talker.twice().get() + talker.own().get() + Talker.loud().apply("loud"));
    return said;
  }

  private void plain(int number, long wide, double exact, char sign, boolean truth) {
    Supplier<String> all = () -> name + number + wide + exact + sign + truth;
    Supplier<String> none = () -> "nothing";
    Runnable deep = () -> Stream.of(1, 2).map(each -> each + number).forEach(this::say);
    IntBinaryOperator sum = (one, other) -> one * number + other;
    DoubleUnaryOperator half = value -> value / exact;
    LongSupplier time = () -> wide;
    BooleanSupplier is = () -> truth;
    said.add(all.get() + none.get() + sum.applyAsInt(5, 6) + half.applyAsDouble(9));
    said.add(time.getAsLong() + " " + is.getAsBoolean());
    deep.run();
  }

  private void references() {
    Function<Integer, Mate> make = Mate::new;
    Function<Mate, Integer> ask = Mate::number;
    Function<Mate, String> tell = Mate::of;
    Function<String, Sample> own = Sample::new;
    Function<Sample, String> secret = Sample::hidden;
    UnaryOperator<String> upper = String::strip;
    IntFunction<int[]> array = int[]::new;
    Function<String, ?> list = List::of;
    said.add(tell.apply(make.apply(7)) + ask.apply(make.apply(8)));
    said.add(secret.apply(own.apply("other")) + upper.apply("  x ") + array.apply(3).length);
    said.add(list.apply("in a list").toString());
    said.addAll(Stream.of("b", "a").sorted(Comparator.comparing(text -> text)).toList());
  }

  private void conversions() {
    ToLongFunction<Integer> widened = value -> value;
    ToDoubleFunction<Integer> exact = Integer::intValue;
    ToIntFunction<String> length = String::length;
    Function<String, Integer> boxed = String::length;
    BiFunction<Integer, Integer, Integer> sum = Integer::sum;
    Supplier<Object> wide = this::wide;
    Consumer<String> dropped = said::add;
    Consumer<Long> droppedWide = Sample::twice;
    Function<Character, Object> sign = Character::isLetter;
    droppedWide.accept(1L);
    dropped.accept(
        widened.applyAsLong(4)
            + " "
            + exact.applyAsDouble(5)
            + length.applyAsInt("six")
            + boxed.apply("seven")
            + sum.apply(8, 9)
            + wide.get()
            + sign.apply('x'));
  }

  private void records() {
    int[] list = {1};
    Parts one =
        new Parts(true, (byte) 1, 'c', (short) 2, 3, 4, 0f, Double.NaN, "t", list, List.of());
    Parts same =
        new Parts(true, (byte) 1, 'c', (short) 2, 3, 4, 0f, Double.NaN, "t", list, List.of());
    Parts other =
        new Parts(true, (byte) 1, 'c', (short) 2, 3, 4, -0f, Double.NaN, "t", list, List.of());
    said.add("" + one.equals(same) + one.equals(other) + (one.hashCode() == same.hashCode()));
    said.add(
        "" + one.equals(null) + one.equals((Object) "x") + new Nothing().equals(new Nothing()));
    said.add("" + new Nothing().hashCode() + new Nothing());
  }

  private void say(int number) {
    said.add("said " + number);
  }

  private String hidden() {
    return "hidden " + name;
  }

  private long wide() {
    return 11;
  }

  private static long twice(long number) {
    return number * 2;
  }
}
