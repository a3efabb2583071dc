package io.github.athenalint.lsp.page;

import io.github.athenalint.lsp.document.Snapshot;
import io.github.athenalint.profile.Profile;
import io.github.athenalint.profile.Target;
import io.github.athenalint.schema.Regions;
import io.github.athenalint.value.Value;
import java.util.Optional;

/**
 * What there is to tell of a profile or a target, in Markdown.
 *
 * @param veil hides the secrets of the document
 */
public record NamePage(Veil veil) {

  /** Returns the pages about the names of a document. */
  public static NamePage in(Snapshot snapshot) {
    return new NamePage(Veil.of(snapshot));
  }

  /** Returns the page of a profile. */
  public String of(Profile profile) {
    StringBuilder page = new StringBuilder("Profile ").append(code(profile.name())).append("\n\n");
    for (Target target : profile.targets()) {
      page.append("- ").append(code(target.name()));
      target.text("type").ifPresent(type -> page.append(": ").append(veil.over(type)));
      page.append(isChosen(profile, target) ? " (the target unless `--target` says other)" : "");
      page.append('\n');
    }
    return page.toString();
  }

  private static boolean isChosen(Profile profile, Target target) {
    return profile.chosen().flatMap(Value::asText).filter(target.name()::equals).isPresent();
  }

  /** Returns the page of a target. */
  public String of(Target target) {
    StringBuilder page = new StringBuilder("Target ").append(code(target.name()));
    page.append(" of profile ").append(code(target.profile())).append("\n\n");
    if (!target.isAthena()) {
      return page.append(target.text("type").map(type -> "- type: " + code(type)).orElse(""))
          .toString();
    }
    line(page, "region", target.text("region_name").map(this::region));
    line(page, "catalog", target.catalog().flatMap(one -> one.value().asText()).map(this::code));
    line(page, "schema", target.text("schema").map(this::code));
    line(page, "workgroup", target.text("work_group").map(this::code));
    line(page, "tables", TablePath.of(target).map(this::code));
    return page.toString();
  }

  private static void line(StringBuilder page, String label, Optional<String> text) {
    text.ifPresent(
        shown -> page.append("- ").append(label).append(": ").append(shown).append('\n'));
  }

  private String region(String region) {
    String words = Regions.table().name(region).map(name -> ", " + name).orElse("");
    return code(region) + words;
  }

  private String code(String text) {
    return ValuePage.code(veil.over(text));
  }
}
