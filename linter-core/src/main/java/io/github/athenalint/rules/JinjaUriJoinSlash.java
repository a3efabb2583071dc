package io.github.athenalint.rules;

import io.github.athenalint.jinja.Expr;
import io.github.athenalint.jinja.Piece;
import io.github.athenalint.profile.MemberTemplate;
import io.github.athenalint.profile.Target;
import io.github.athenalint.rule.Findings;
import io.github.athenalint.rule.Rule;
import io.github.athenalint.rule.RuleInfo;
import io.github.athenalint.rule.RuleInfo.Category;
import io.github.athenalint.rule.RuleInfo.Trait;
import io.github.athenalint.rule.Severity;
import io.github.athenalint.schema.Field.Shape;
import io.github.athenalint.schema.Schema;
import java.util.List;
import java.util.Set;

/** A variable and a slash may make two. */
public final class JinjaUriJoinSlash implements Rule.OfTarget {

  private static final RuleInfo INFO =
      new RuleInfo("jinja-uri-join-slash", Severity.INFO, Category.JINJA, Set.of(Trait.OPINION))
          .aboutTemplates();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Target target, Schema schema, Findings findings) {
    for (MemberTemplate use : target.templates()) {
      boolean location =
          schema
              .field(use.member().name())
              .filter(field -> field.shape() == Shape.S3_LOCATION)
              .isPresent();
      List<Piece> pieces = use.template().pieces();
      for (int i = 0; location && i + 1 < pieces.size(); i++) {
        if (pieces.get(i) instanceof Piece.Output output
            && output.value() instanceof Expr.Call call
            && call.isOf("env_var")
            && pieces.get(i + 1) instanceof Piece.Data next
            && next.text().startsWith("/")) {
          TemplateFindings.at(
                  use, findings, output.span(), "a variable that ends with `/` makes `//` here")
              .help("take the slashes off: `{{ env_var('NAME') | trim('/') }}`");
        }
      }
    }
  }
}
