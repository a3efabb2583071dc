package io.github.athenalint.account;

/** What AWS is asked about a target, in the order in which the answers are shown. */
public enum Question {
  /** Who signs the requests? */
  CREDENTIALS("credentials"),
  /** Is the workgroup of the SQL models fit for them? */
  WORKGROUP("workgroup"),
  /** Is the workgroup of the Python models fit for them? */
  SPARK_WORKGROUP("spark workgroup"),
  /** Is there such a data catalog? */
  CATALOG("catalog"),
  /** Is there such a schema, a database of Glue? */
  SCHEMA("schema"),
  /** Is there such a bucket, and where? */
  BUCKET("bucket"),
  /** Can an object be written there? */
  WRITE("write"),
  /** Does a query run from end to end? */
  QUERY("query");

  private final String words;

  Question(String words) {
    this.words = words;
  }

  /** Returns how a person calls it. */
  public String words() {
    return words;
  }

  /** Returns how a program calls it. */
  public String id() {
    return words.replace(' ', '-');
  }
}
