package io.github.athenalint.account;

import java.util.List;

/** What came of a question. */
public sealed interface Answer {

  /** Returns it in a few words, for a person. */
  String words();

  /** AWS knows. */
  record Known(Fact fact) implements Answer {
    @Override
    public String words() {
      return fact.words();
    }
  }

  /**
   * There is nothing of this name.
   *
   * @param others what there is instead, where that could be found out
   */
  record Missing(List<String> others) implements Answer {

    /** Copies the names. */
    public Missing {
      others = List.copyOf(others);
    }

    @Override
    public String words() {
      return "not found";
    }
  }

  /** AWS, or the machine, does not let these credentials ask. */
  record Refused(Refusal refusal) implements Answer {
    @Override
    public String words() {
      return refusal.words();
    }
  }

  /**
   * The bucket is in another region, whether it may be read or not.
   *
   * @param region where it is
   */
  record Elsewhere(String region) implements Answer {
    @Override
    public String words() {
      return "in " + region;
    }
  }

  /**
   * Nobody can tell: the network, a proxy or AWS itself is in the way.
   *
   * @param why what is in the way
   */
  record Unverified(String why) implements Answer {
    @Override
    public String words() {
      return why;
    }
  }

  /**
   * It was not asked.
   *
   * @param why why not
   */
  record NotChecked(String why) implements Answer {
    @Override
    public String words() {
      return why;
    }
  }
}
