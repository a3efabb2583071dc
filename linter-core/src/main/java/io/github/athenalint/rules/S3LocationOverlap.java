package io.github.athenalint.rules;

import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.TableStore;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.text.Order;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** A table of one target may be the folder of all tables of another. */
public final class S3LocationOverlap implements Rule.OfProfile {

  private static final RuleInfo INFO =
      new RuleInfo(
          "s3-location-overlap", Severity.WARNING, Category.TARGETS, Set.of(Trait.DATA_LOSS));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Profile profile, Findings findings) {
    if (profile.athenaTargets().size() < 2) {
      return;
    }
    List<Writer> writers = new ArrayList<>();
    for (Target target : profile.athenaTargets()) {
      TableStore.of(target).ifPresent(store -> writers.add(Writer.of(target, store)));
    }
    writers.sort(Order.by(Writer::path).thenBy(writer -> writer.store().hasSchemaFolders()));
    // Whatever lies below a folder follows it in this order, so the folders above are a stack.
    Deque<Writer> above = new ArrayDeque<>();
    for (Writer writer : writers) {
      while (!above.isEmpty() && !writer.path().startsWith(above.getFirst().path())) {
        above.removeFirst();
      }
      Writer outer = above.peekFirst();
      if (outer != null && isReached(writer.store(), outer.store())) {
        report(outer.target(), writer.target(), findings);
      }
      if (writer.store().isRepeated()) {
        above.addFirst(writer);
      }
    }
  }

  /** A target, and where it writes. */
  private record Writer(Target target, TableStore store, String path) {
    static Writer of(Target target, TableStore store) {
      return new Writer(target, store, store.root().toString());
    }
  }

  /** In one folder only the schemas of the inner target can be taken for tables of the outer. */
  private static boolean isReached(TableStore inner, TableStore outer) {
    return outer.root().holds(inner.root())
        || (!outer.hasSchemaFolders() && inner.hasSchemaFolders());
  }

  private static void report(Target outer, Target inner, Findings findings) {
    findings
        .at(
            TableStore.written(inner).orElseThrow().node().span(),
            "a table of `"
                + outer.name()
                + "` may be the folder of all tables of `"
                + inner.name()
                + "`")
        .target(inner.profile(), inner.name())
        .key(inner.value("s3_data_dir").isPresent() ? "s3_data_dir" : "s3_staging_dir")
        .help(
            "give the targets folders beside each other, or `s3_data_naming: schema_table_unique`")
        .related(
            TableStore.written(outer).orElseThrow().node().span(),
            "`" + outer.name() + "` writes below this");
  }
}
