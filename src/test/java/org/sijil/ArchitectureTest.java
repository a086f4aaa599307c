package org.sijil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Holds the code to the drawing in docs/architecture.md. */
class ArchitectureTest {
    private static final JavaClasses SIJIL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sijil");

    @Test
    void everyPackageUsesOnlyWhatItsArrowsLeadTo() throws IOException {
        var drawing = Drawing.read(Path.of("docs", "architecture.puml"));
        for (var clazz : SIJIL) {
            var user = feature(clazz);
            assertThat(drawing.packages()).as(clazz.getName()).contains(user);
            for (var dependency : clazz.getDirectDependenciesFromSelf()) {
                var used = dependency.getTargetClass();
                if (!used.getPackageName().startsWith("org.sijil.")) continue;
                assertThat(drawing.reach(user)).as(dependency.getDescription()).contains(feature(used));
            }
        }
    }

    private static String feature(JavaClass clazz) {
        return clazz.getPackageName().split("\\.")[2];
    }

    @Test
    void packagesDoNotRunInCircles() {
        slices().matching("org.sijil.(*)..").should().beFreeOfCycles().check(SIJIL);
    }

    @Test
    void mergeKnowsOnlyJava() {
        classes()
                .that()
                .resideInAPackage("org.sijil.merge..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.sijil.merge..")
                .check(SIJIL);
    }

    @Test
    void onlyTheWriterAndTheReaderOpenTransactions() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sijil.database..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.quarkus.narayana.jta.QuarkusTransaction")
                .check(SIJIL);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.transaction.Transactional")
                .check(SIJIL);
    }

    @Test
    void onlyTheDatabasePackageKnowsAVendor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sijil.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sqlite..", "org.postgresql..")
                .check(SIJIL);
    }

    @Test
    void everybodyAsksTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(SIJIL);
    }
}
