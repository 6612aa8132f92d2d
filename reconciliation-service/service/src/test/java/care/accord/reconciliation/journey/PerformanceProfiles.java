package care.accord.reconciliation.journey;

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
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/// Validates MeasureReports against Da Vinci VBPR 1.1.0 and the DEQM 5.0.0 profiles it stands on, from the test data.
final class PerformanceProfiles {
    private static final Set<String> USED = Set.of("StructureDefinition", "ValueSet", "CodeSystem");
    private static final FhirContext R4 = FhirContext.forR4();

    private final FhirValidator validator;

    private PerformanceProfiles(FhirValidator validator) {
        this.validator = validator;
    }

    /// Empty where the test data has no profiles.
    static Optional<PerformanceProfiles> load() {
        String root = System.getProperty("accord.root", "../..");
        String named = System.getenv("ACCORD_TEST_DATA");
        Path data = named == null ? Path.of(root, "..", "shared", "data") : Path.of(named);
        Path compiled = data.resolve("fhir/compiled");
        return Files.exists(compiled.resolve("vbpr-1.1.0"))
                ? Optional.of(new PerformanceProfiles(validator(compiled)))
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
        for (String guide : List.of("stubs", "deqm-5.0.0", "vbpr-1.1.0")) {
            add(profiles, compiled.resolve(guide));
        }
        ValidationSupportChain chain =
                new ValidationSupportChain(
                        new DefaultProfileValidationSupport(R4),
                        profiles,
                        new CommonCodeSystemsTerminologyService(R4),
                        new InMemoryTerminologyServerValidationSupport(R4),
                        new SnapshotGeneratingValidationSupport(R4));
        return R4.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    private static void add(PrePopulatedValidationSupport profiles, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file ->
                            USED.stream()
                                    .anyMatch(kind ->
                                            file.getFileName().toString().startsWith(kind + "-")))
                    .sorted()
                    .forEach(file ->
                            profiles.addResource(R4.newJsonParser().parseResource(read(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
