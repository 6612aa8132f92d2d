package care.accord.metrics;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations;

/// Validates what is exchanged against the DEQM 5.0.0 profiles of the test data.
final class DeqmProfiles {
    private static final FhirContext R4 = FhirContext.forR4();

    private final FhirValidator validator;

    private DeqmProfiles(FhirValidator validator) {
        this.validator = validator;
    }

    /// Empty where the test data has no profiles.
    static Optional<DeqmProfiles> load() {
        String root = System.getProperty("accord.root", "../..");
        String named = System.getenv("ACCORD_TEST_DATA");
        Path data = named == null ? Path.of(root, "..", "shared", "data") : Path.of(named);
        Path compiled = data.resolve("fhir/compiled");
        return Files.exists(compiled.resolve("deqm-5.0.0"))
                ? Optional.of(new DeqmProfiles(validator(compiled)))
                : Optional.empty();
    }

    /// What is wrong with a resource, an error or worse, one line each.
    List<String> errors(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static FhirValidator validator(Path compiled) {
        PrePopulatedValidationSupport profiles = new PrePopulatedValidationSupport(R4);
        for (String guide : List.of("stubs", "deqm-5.0.0")) {
            add(profiles, compiled.resolve(guide));
        }
        profiles.addResource(newer("v3-ActCode", "CAREGAP"));
        profiles.addResource(newer("measure-scoring", "proportion", "ratio", "composite"));
        return R4.newValidator()
                .registerValidatorModule(
                        new FhirInstanceValidator(
                                new ValidationSupportChain(
                                        profiles,
                                        new DefaultProfileValidationSupport(R4),
                                        new CommonCodeSystemsTerminologyService(R4),
                                        new InMemoryTerminologyServerValidationSupport(R4),
                                        new SnapshotGeneratingValidationSupport(R4))));
    }

    /// FHIR R4's copies of these code systems are older than the codes that DEQM uses.
    private static CodeSystem newer(String name, String... codes) {
        CodeSystem system = new CodeSystem();
        system.setUrl("http://terminology.hl7.org/CodeSystem/" + name)
                .setStatus(Enumerations.PublicationStatus.ACTIVE)
                .setContent(CodeSystem.CodeSystemContentMode.FRAGMENT);
        for (String code : codes) {
            system.addConcept().setCode(code);
        }
        return system;
    }

    private static void add(PrePopulatedValidationSupport profiles, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName()
                        .toString()
                        .matches("(StructureDefinition|ValueSet|CodeSystem)-.*")) {
                    profiles.addResource(R4.newJsonParser().parseResource(Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
