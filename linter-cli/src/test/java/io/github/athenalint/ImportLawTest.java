package io.github.athenalint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.athenalint.rule.Rule;
import org.junit.jupiter.api.Test;

/** The floors of the house: a package imports downwards only, and never its neighbour. */
class ImportLawTest {

  private static final String HOUSE = "io.github.athenalint";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE);

  @Test
  void aPackageImportsOnlyLowerFloors() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(HOUSE + "..")
        .layer("text")
        .definedBy(HOUSE + ".text..")
        .layer("yaml")
        .definedBy(HOUSE + ".yaml..")
        .layer("jinja")
        .definedBy(HOUSE + ".jinja..")
        .layer("value")
        .definedBy(HOUSE + ".value..")
        .layer("schema")
        .definedBy(HOUSE + ".schema..")
        .layer("profile")
        .definedBy(HOUSE + ".profile..")
        .layer("rule")
        .definedBy(HOUSE + ".rule..")
        .layer("convert")
        .definedBy(HOUSE + ".convert..")
        .layer("rules")
        .definedBy(HOUSE + ".rules..")
        .layer("lint")
        .definedBy(HOUSE + ".lint..")
        .layer("workspace")
        .definedBy(HOUSE + ".workspace..")
        .layer("lsp")
        .definedBy(HOUSE + ".lsp..")
        .layer("account")
        .definedBy(HOUSE + ".account..")
        .layer("live")
        .definedBy(HOUSE + ".live..")
        .layer("cli")
        .definedBy(HOUSE + ".cli..")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("yaml")
        .mayOnlyAccessLayers("text")
        .whereLayer("jinja")
        .mayOnlyAccessLayers("text")
        .whereLayer("value")
        .mayOnlyAccessLayers("jinja", "yaml", "text")
        .whereLayer("schema")
        .mayOnlyAccessLayers("value", "jinja", "yaml", "text")
        .whereLayer("profile")
        .mayOnlyAccessLayers("value", "jinja", "yaml", "text")
        .whereLayer("account")
        .mayNotAccessAnyLayer()
        .whereLayer("rule")
        .mayOnlyAccessLayers("account", "profile", "schema", "value", "jinja", "yaml", "text")
        .whereLayer("convert")
        .mayOnlyAccessLayers("profile", "schema", "value", "jinja", "yaml", "text")
        .whereLayer("rules")
        .mayOnlyAccessLayers(
            "rule", "account", "profile", "schema", "value", "jinja", "yaml", "text")
        .whereLayer("lint")
        .mayOnlyBeAccessedByLayers("workspace", "lsp", "live", "cli")
        .whereLayer("workspace")
        .mayOnlyBeAccessedByLayers("lsp", "cli")
        .whereLayer("lsp")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("live")
        .mayOnlyBeAccessedByLayers("lsp", "cli")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void rulesDoNotKnowEachOther() {
    classes().that().implement(Rule.class).should(knowNoOtherRule()).check(CLASSES);
  }

  @Test
  void librariesAreKnownWhereTheyBelong() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".yaml..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.yaml..", "com.fasterxml.jackson.dataformat..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".schema..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.networknt..", "com.fasterxml.jackson.databind..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".lsp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".live..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatTheyAre() {
    noClasses()
        .should()
        .haveNameMatching(".*\\.(Abstract|Base)[A-Z]\\w*|.*(Utils?|Helpers?|Manager|Service|Impl)")
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> knowNoOtherRule() {
    return new ArchCondition<>("know no other rule") {
      @Override
      public void check(JavaClass rule, ConditionEvents events) {
        rule.getDirectDependenciesFromSelf().stream()
            .filter(use -> use.getTargetClass().isAssignableTo(Rule.class))
            .filter(
                use -> !use.getTargetClass().isInterface() && !use.getTargetClass().equals(rule))
            .forEach(use -> events.add(SimpleConditionEvent.violated(rule, use.getDescription())));
      }
    };
  }
}
