package org.sijil;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.Test;

/** Holds the code to the drawing in docs/architecture.puml. */
class ArchitectureTest {
    private static final JavaClasses SIJIL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sijil");

    private static final Path PICTURE = Path.of("docs", "architecture.puml");

    @Test
    void everyPackageUsesOnlyWhatItsArrowsLeadTo() throws IOException {
        var drawing = Drawing.read(PICTURE);
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
    void everyArrowIsUsed() throws IOException {
        Drawing.read(PICTURE)
                .arrows()
                .forEach((user, targets) -> targets.forEach(used -> assertThat(SIJIL)
                        .as(user + " --> " + used)
                        .anyMatch(clazz -> feature(clazz).equals(user)
                                && clazz.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(one -> one.getTargetClass()
                                                .getPackageName()
                                                .equals("org.sijil." + used)))));
    }

    @Test
    void everybodyAsksTheClock() {
        noClasses()
                .should()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time")))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SIJIL);
    }

    @Test
    void noEntityIsOnTheWire() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(GraphQLApi.class)
                .and()
                .arePublic()
                .should()
                .haveRawReturnType(annotatedWith(Entity.class))
                .check(SIJIL);
    }
}
