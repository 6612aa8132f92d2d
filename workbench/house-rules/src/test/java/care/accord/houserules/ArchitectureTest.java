package care.accord.houserules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture is a test")
class ArchitectureTest {
    private static final String[] SHELLS = {
        "..rest..", "..events..", "..store..", "..fhir..", "..files.."
    };
    private static final String[] ROOMS = {
        "care.accord.attribution..",
        "care.accord.metrics..",
        "care.accord.reconciliation..",
        "care.accord.population..",
        "care.accord.vocabulary..",
        "care.accord.messages.."
    };
    static final JavaClasses MAIN =
            importModules(
                    Stream.of(
                            "foundation/vocabulary",
                            "foundation/program-rules",
                            "foundation/population",
                            "foundation/messages",
                            "foundation/service-kit",
                            "foundation/keycloak-rules",
                            "attribution-service/engine",
                            "attribution-service/service",
                            "metrics-service/engine",
                            "metrics-service/service",
                            "reconciliation-service/engine",
                            "reconciliation-service/service",
                            "gateway/service",
                            "workbench/cli",
                            "workbench/sample-data"));
    private static final JavaClasses ENGINES =
            importModules(
                    Stream.of(
                            "foundation/vocabulary",
                            "foundation/program-rules",
                            "foundation/population",
                            "foundation/messages",
                            "attribution-service/engine",
                            "metrics-service/engine",
                            "reconciliation-service/engine"));

    private static final ArchRule PLAIN =
            classes()
                    .that(areOutsideShells())
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "care.accord..", "org.jspecify..");

    private static JavaClasses importModules(Stream<String> modules) {
        List<Path> folders =
                modules.map(module -> Sources.ROOT.resolve(module).resolve("target/classes"))
                        .filter(Files::exists)
                        .toList();
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPaths(folders);
    }

    private static DescribedPredicate<JavaClass> areOutsideShells() {
        return resideInAnyPackage(ROOMS)
                .and(DescribedPredicate.not(resideInAnyPackage(SHELLS)))
                .as("are outside a shell");
    }

    @Test
    void everythingOutsideAShellIsPlainJava() {
        PLAIN.check(MAIN);
    }

    @Test
    void theRulesReaderKnowsOnlyItsParser() {
        classes()
                .that()
                .resideInAPackage("care.accord.programrules..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "care.accord..", "org.jspecify..", "org.yaml.snakeyaml..")
                .check(MAIN);
    }

    @Test
    void theRulesSeeTheWholeHouse() {
        assertThat(
                        MAIN.stream()
                                .map(JavaClass::getPackageName)
                                .filter(name -> name.startsWith("care.accord.")))
                .contains(
                        "care.accord.vocabulary",
                        "care.accord.servicekit.outbox",
                        "care.accord.gateway.routes");
    }

    @Test
    void theCoreNeverCallsItsShells() {
        noClasses()
                .that(areOutsideShells())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SHELLS)
                .check(MAIN);
    }

    /// Virtual threads would hear two messages of a topic side by side, and the later might take effect first.
    @Test
    void messagesAreHeardInTheirOrder() {
        methods()
                .that()
                .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
                .should()
                .beAnnotatedWith("io.smallrye.reactive.messaging.annotations.Blocking")
                .check(MAIN);
    }

    @Test
    void noServiceKnowsAnother() {
        for (String room : List.of("attribution", "metrics", "reconciliation", "gateway")) {
            String[] others =
                    Stream.of("attribution", "metrics", "reconciliation", "gateway")
                            .filter(other -> !other.equals(room))
                            .map(other -> "care.accord." + other + "..")
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("care.accord." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(MAIN);
        }
    }

    @Test
    void enginesKnowNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "org.hibernate..",
                        "io.smallrye..",
                        "org.eclipse.microprofile..")
                .check(ENGINES);
    }

    @Test
    void enginesReadNoClockAndNoRandomness() {
        noClasses()
                .that(areOutsideShells())
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(ENGINES);
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching("care.accord.(*).(*)..").should().beFreeOfCycles().check(ENGINES);
    }

    @Test
    void theWayIntoTheStoreAndTheWayOutKnowNothingOfEachOther() {
        String store = "care.accord.population.store";
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("publishing")
                .definedBy(store)
                .layer("way in")
                .definedBy(store + ".staging")
                .layer("way out")
                .definedBy(store + ".loading")
                .layer("rows")
                .definedBy(store + ".rows")
                .layer("snapshot")
                .definedBy(store + ".snapshot")
                .whereLayer("publishing")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("way in")
                .mayOnlyBeAccessedByLayers("publishing")
                .whereLayer("way out")
                .mayOnlyBeAccessedByLayers("publishing")
                .whereLayer("rows")
                .mayOnlyBeAccessedByLayers("publishing", "way in")
                .whereLayer("snapshot")
                .mayOnlyBeAccessedByLayers("publishing", "way in", "way out", "rows")
                .check(MAIN);
    }

    @Test
    void aContractIsWrittenAboveWhatIsAgreedAndSettledAboveBoth() {
        String contract = "care.accord.reconciliation.contract";
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("settled")
                .definedBy(contract + ".settled")
                .layer("template")
                .definedBy(contract + ".template")
                .layer("written")
                .definedBy(contract + ".written")
                .layer("agreed")
                .definedBy(contract)
                .whereLayer("settled")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("template")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("written")
                .mayOnlyBeAccessedByLayers("settled")
                .whereLayer("agreed")
                .mayOnlyBeAccessedByLayers("settled", "template", "written")
                .check(MAIN);
    }

    @Test
    void namesSayWhatNotHow() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto)")
                .check(MAIN);
    }

    @Test
    void theRuleForPlainJavaWouldCatchAShell() {
        JavaClasses shells =
                new ClassFileImporter()
                        .importClasses(com.tngtech.archunit.core.domain.JavaField.class);
        ArchRule everywhere =
                classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..");
        assertThat(everywhere.evaluate(shells).hasViolation()).isTrue();
    }
}
