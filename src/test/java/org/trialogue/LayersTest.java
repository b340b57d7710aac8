package org.trialogue;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** Arrows point inward: ui to application to domain to vocabulary. */
class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.trialogue");

    @Test
    void the_domain_knows_neither_views_nor_use_cases_nor_the_web() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..application..",
                        "..ui..",
                        "com.vaadin..",
                        "org.springframework.web..",
                        "org.springframework.security..",
                        "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void use_cases_know_no_views() {
        noClasses()
                .that()
                .resideInAPackage("..application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..ui..", "com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void each_page_of_a_plan_is_taken_from_who_may_not_enter_its_room_any_more() {
        classes()
                .that(describe("show a plan or a commitment", LayersTest::showsPlan))
                .should()
                .dependOnClassesThat()
                .haveSimpleName("PlanPages")
                .check(CLASSES);
    }

    private static boolean showsPlan(JavaClass view) {
        return view.tryGetAnnotationOfType(Route.class)
                .map(Route::value)
                .filter(address -> address.contains(":plan") || address.contains(":commitment"))
                .isPresent();
    }

    @Test
    void only_its_adapter_knows_elasticsearch() {
        noClasses()
                .that(not(resideInAPackage("org.trialogue.search.elastic..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("co.elastic..")
                .check(CLASSES);
    }

    @Test
    void the_document_model_depends_on_a_json_reader_alone() {
        noClasses()
                .that()
                .resideInAPackage("org.trialogue.prosemirror..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..", "jakarta..", "org.hibernate..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void nobody_asks_for_the_time_without_the_clock() {
        for (var type : new Class<?>[] {
            Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class
        }) {
            noClasses().should().callMethod(type, "now").check(CLASSES);
        }
    }

    @Test
    void no_commercial_component_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.vaadin.flow.component.board..",
                        "com.vaadin.flow.component.charts..",
                        "com.vaadin.flow.component.crud..",
                        "com.vaadin.flow.component.dashboard..",
                        "com.vaadin.flow.component.gridpro..",
                        "com.vaadin.flow.component.map..",
                        "com.vaadin.flow.component.richtexteditor..",
                        "com.vaadin.flow.component.spreadsheet..",
                        "com.vaadin.collaborationengine..")
                .check(CLASSES);
    }
}
