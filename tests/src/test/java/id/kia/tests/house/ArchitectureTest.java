package id.kia.tests.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The borders of architecture section 2, read from the class files. */
class ArchitectureTest {
  private static JavaClasses all;

  @BeforeAll
  static void read() {
    all =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.kia");
    assertTrue(all.size() > 100, "the importer saw only " + all.size() + " classes");
  }

  @Test
  void contract_depends_on_nothing_of_ours() {
    noClasses()
        .that()
        .resideInAPackage("id.kia.contract..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "id.kia.bridge..",
            "id.kia.drivers..",
            "id.kia.card..",
            "id.kia.kiosk..",
            "id.kia.hub..",
            "id.kia.cli..")
        .check(all);
  }

  @Test
  void the_look_of_a_card_depends_only_on_the_contract() {
    noClasses()
        .that()
        .resideInAPackage("id.kia.card..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "id.kia.bridge..", "id.kia.drivers..", "id.kia.kiosk..", "id.kia.hub..", "id.kia.cli..")
        .check(all);
  }

  @Test
  void bridge_depends_on_nothing_of_ours() {
    noClasses()
        .that()
        .resideInAPackage("id.kia.bridge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "id.kia.contract..",
            "id.kia.drivers..",
            "id.kia.card..",
            "id.kia.kiosk..",
            "id.kia.hub..",
            "id.kia.cli..")
        .check(all);
  }

  @Test
  void drivers_know_only_the_bridge() {
    noClasses()
        .that()
        .resideInAPackage("id.kia.drivers..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "id.kia.contract..", "id.kia.card..", "id.kia.kiosk..", "id.kia.hub..", "id.kia.cli..")
        .check(all);
  }

  @Test
  void hub_never_sees_devices_or_the_kiosk() {
    noClasses()
        .that()
        .resideInAPackage("id.kia.hub..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("id.kia.bridge..", "id.kia.drivers..", "id.kia.kiosk..", "id.kia.cli..")
        .check(all);
  }

  @Test
  void the_kiosk_never_sees_the_hub() {
    noClasses()
        .that()
        .resideInAPackage("id.kia.kiosk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("id.kia.hub..", "id.kia.cli..")
        .check(all);
  }

  @Test
  void the_lower_modules_know_no_vertx_and_no_sql() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "id.kia.contract..", "id.kia.bridge..", "id.kia.drivers..", "id.kia.card..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.vertx..", "java.sql..", "javax.sql..", "org.jdbi..")
        .check(all);
  }

  @Test
  void sql_stands_only_in_stores() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .resideOutsideOfPackages("id.kia.kiosk.store..", "id.kia.hub.store..")
        .should(ReadsOrWritesSql.CALL_JDBI_STATEMENTS)
        .check(all);
  }

  @Test
  void names_that_say_nothing_are_not_used() {
    classes()
        .should()
        .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl)(\\$.*)?$")
        .check(
            all.that(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "written by us", type -> !type.getName().contains(".generated."))));
  }
}
