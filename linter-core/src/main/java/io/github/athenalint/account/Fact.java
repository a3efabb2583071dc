package io.github.athenalint.account;

import java.util.Optional;

/** Something that AWS knows. */
public sealed interface Fact {

  /** Returns it in a few words, for a person. */
  String words();

  /**
   * Who signs the requests.
   *
   * @param account the account
   * @param who the role or user, without the name of a session
   * @param how where its credentials come from
   */
  record Caller(String account, String who, String how) implements Fact {
    @Override
    public String words() {
      return who + " of account " + account + ", from " + how;
    }
  }

  /**
   * A workgroup.
   *
   * @param name its name
   * @param enabled whether it takes queries
   * @param enforced whether its settings go before those of the client
   * @param location where it writes results
   * @param managed whether Athena keeps the results itself
   * @param engine the version of the engine in effect
   * @param scanLimit the most bytes that a query may read
   */
  record Workgroup(
      String name,
      boolean enabled,
      boolean enforced,
      Optional<String> location,
      boolean managed,
      Optional<String> engine,
      Optional<Long> scanLimit)
      implements Fact {

    /** Tells whether it runs Spark, not SQL. */
    public boolean isSpark() {
      return engine.filter(version -> version.contains("Spark")).isPresent();
    }

    @Override
    public String words() {
      return engine.orElse("engine unknown")
          + (enabled ? "" : ", disabled")
          + (managed ? ", keeps its own results" : "")
          + (enforced ? ", enforces its settings" : "")
          + scanLimit.map(limit -> ", at most " + Bytes.words(limit) + " a query").orElse("");
    }
  }

  /**
   * A data catalog.
   *
   * @param name its name
   * @param type {@code GLUE}, {@code LAMBDA}, {@code HIVE} or {@code FEDERATED}
   * @param account the account whose Glue catalog it is
   */
  record Catalog(String name, String type, Optional<String> account) implements Fact {
    @Override
    public String words() {
      return type + account.map(owner -> " of account " + owner).orElse("");
    }
  }

  /**
   * A database of Glue, a schema to dbt.
   *
   * @param name its name
   */
  record Database(String name) implements Fact {
    @Override
    public String words() {
      return "exists";
    }
  }

  /**
   * A bucket that the caller may list.
   *
   * @param name its name
   * @param region where it is
   */
  record Bucket(String name, Optional<String> region) implements Fact {
    @Override
    public String words() {
      return region.map(place -> "in " + place).orElse("exists");
    }
  }

  /**
   * An object that was written and removed again.
   *
   * @param removed whether it could be removed
   */
  record Written(boolean removed) implements Fact {
    @Override
    public String words() {
      return removed ? "wrote an object and removed it" : "wrote an object that it may not remove";
    }
  }

  /**
   * A query that came to its end.
   *
   * @param succeeded whether it gave a result
   * @param id how Athena calls it
   */
  record TestQuery(boolean succeeded, String id) implements Fact {
    @Override
    public String words() {
      return (succeeded ? "SELECT 1 gave a result" : "SELECT 1 failed") + " (query " + id + ")";
    }
  }
}
