package io.github.athenalint.lint;

import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.text.Memo;
import io.github.athenalint.value.Value.Member;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules about targets, and which of them a target concerns: most targets have few keys. */
final class Roster {

  private final List<Rule.OfTarget> rules;
  private final BitSet ofAll = new BitSet();
  private final BitSet ofTemplates = new BitSet();
  private final Map<String, BitSet> byKey = new HashMap<>();

  /** The same keys come in target after target. */
  private final Memo<BitSet, List<Rule.OfTarget>> chosen = new Memo<>(this::at);

  /** Sorts rules by what they are about. */
  Roster(List<Rule.OfTarget> rules) {
    this.rules = rules;
    for (int i = 0; i < rules.size(); i++) {
      int place = i;
      if (rules.get(i).info().traits().contains(Trait.OF_TEMPLATES)) {
        ofTemplates.set(place);
      } else if (rules.get(i).info().keys().isEmpty()) {
        ofAll.set(place);
      } else {
        rules.get(i).info().keys().forEach(key -> bits(key).set(place));
      }
    }
  }

  private BitSet bits(String key) {
    return byKey.computeIfAbsent(key, unseen -> new BitSet());
  }

  /** Returns the rules that may have something to say of a target, in their order. */
  List<Rule.OfTarget> of(Target target) {
    BitSet asked = (BitSet) ofAll.clone();
    if (!target.allTemplates().isEmpty()) {
      asked.or(ofTemplates);
    }
    for (Member member : target.members()) {
      BitSet more = byKey.get(member.name());
      if (more != null) {
        asked.or(more);
      }
    }
    return chosen.of(asked);
  }

  private List<Rule.OfTarget> at(BitSet places) {
    List<Rule.OfTarget> found = new ArrayList<>(places.cardinality());
    for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
      found.add(rules.get(i));
    }
    return List.copyOf(found);
  }
}
